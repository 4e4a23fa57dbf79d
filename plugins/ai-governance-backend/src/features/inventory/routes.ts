import {
  inventoryApi,
  InventoryFacet,
  inventoryFacets,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  FeatureEnv,
  Handlers,
  Sight,
} from '@aigov/backstage-plugin-ai-governance-node';
import { mirrorState } from '../../kernel/entities/mirror';
import { compareAssets } from './compareAssets';
import { countFacets } from './countFacets';
import { listAssets } from './listAssets';
import { AssetFilter, countAssets } from './store';

type Filters = { q?: string } & Partial<Record<InventoryFacet, string[]>>;

/** The routes of the inventory. */
export function inventoryRoutes(
  env: FeatureEnv,
): Handlers<typeof inventoryApi> {
  async function filterOf(query: Filters, sight: Sight): Promise<AssetFilter> {
    return {
      q: query.q,
      facets: Object.fromEntries(
        inventoryFacets.flatMap(facet =>
          query[facet] ? [[facet, query[facet]]] : [],
        ),
      ),
      visible: await sight.aiVisibility(),
    };
  }

  async function provenance({ visible }: AssetFilter) {
    const { asOf } = await mirrorState(env.db);
    return { asOf, source: 'catalog' as const, restricted: visible.restricted };
  }

  return {
    listAssets: async ({ query, sight }) => {
      const { sort, order, cursor, limit } = query;
      const filter = await filterOf(query, sight);
      const page = { sort, order, cursor, limit };
      return {
        ...(await listAssets({ db: env.db, sight }, filter, page)),
        ...(await provenance(filter)),
      };
    },
    countFacets: async ({ query, sight, credentials }) => {
      const filter = await filterOf(query, sight);
      return {
        total: await countAssets(env.db, filter),
        facets: await countFacets(env, filter, {
          facets: query.facet,
          credentials,
        }),
        ...(await provenance(filter)),
      };
    },
    compareAssets: async ({ query, credentials, sight }) =>
      compareAssets(env.catalog, query.entityRef, { credentials, sight }),
  };
}
