import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  inventoryApi,
  InventoryFacet,
  inventoryFacets,
} from '@aigov/backstage-plugin-ai-governance-common';
import { mirrorState } from '../../kernel/entities/mirror';
import { FeatureEnv } from '../../kernel/feature';
import { mountApi } from '../../kernel/mountApi';
import { compareAssets } from './compareAssets';
import { countFacets } from './countFacets';
import { listAssets } from './listAssets';
import { AssetFilter, countAssets } from './store';

type Filters = { q?: string } & Partial<Record<InventoryFacet, string[]>>;

/** The routes of the inventory. */
export function inventoryRoutes(env: FeatureEnv) {
  async function filterOf(
    query: Filters,
    credentials: BackstageCredentials,
  ): Promise<AssetFilter> {
    return {
      q: query.q,
      facets: Object.fromEntries(
        inventoryFacets.flatMap(facet =>
          query[facet] ? [[facet, query[facet]]] : [],
        ),
      ),
      visible: await env.visibility.aiVisibility({ credentials }),
    };
  }

  async function provenance({ visible }: AssetFilter) {
    const { asOf } = await mirrorState(env.db);
    return { asOf, source: 'catalog' as const, restricted: visible.restricted };
  }

  return mountApi(inventoryApi, env, {
    listAssets: async ({ query, credentials }) => {
      const { sort, order, cursor, limit } = query;
      const filter = await filterOf(query, credentials);
      const page = { sort, order, cursor, limit, credentials };
      return {
        ...(await listAssets(env, filter, page)),
        ...(await provenance(filter)),
      };
    },
    countFacets: async ({ query, credentials }) => {
      const filter = await filterOf(query, credentials);
      return {
        total: await countAssets(env.db, filter),
        facets: await countFacets(env, filter, {
          facets: query.facet,
          credentials,
        }),
        ...(await provenance(filter)),
      };
    },
    compareAssets: async ({ query, credentials }) =>
      compareAssets(env.catalog, query.entityRef, credentials),
  });
}
