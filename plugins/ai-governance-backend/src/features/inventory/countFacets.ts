import { Knex } from 'knex';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  InventoryFacet,
  inventoryFacets,
  NOT_ASKED,
  NOT_RECORDED,
} from '@aigov/backstage-plugin-ai-governance-common';
import { titlesOf } from './titlesOf';
import { AssetFilter, countValues, FacetCount } from './store';

/** The facets whose values are entity refs. */
const REF_FACETS: readonly InventoryFacet[] = ['owner', 'system'];

type Values = Array<{ value: string; title?: string; count: number }>;

/**
 * The values of the facets with their counts: the most frequent first, what is
 * neither recorded nor asked for last. A chosen value that no asset has any more stays, with 0.
 */
export async function countFacets(
  deps: { db: Knex; catalog: CatalogService },
  filter: AssetFilter,
  asked: {
    facets?: readonly InventoryFacet[];
    credentials: BackstageCredentials;
  },
): Promise<Partial<Record<InventoryFacet, Values>>> {
  const facets = asked.facets ?? inventoryFacets;
  const counts = await countValues(deps.db, filter, facets);
  const refs = counts.filter(
    ({ facet, value }) => REF_FACETS.includes(facet) && value !== NOT_RECORDED,
  );
  const titles = await titlesOf(
    deps.catalog,
    refs.map(({ value }) => value),
    asked.credentials,
  );
  return Object.fromEntries(
    facets.map(facet => [
      facet,
      withChosen(
        counts.filter(count => count.facet === facet),
        filter.facets[facet] ?? [],
      )
        .sort(byCount)
        .map(({ value, count }) => ({
          value,
          count,
          title: REF_FACETS.includes(facet) ? titles.get(value) : undefined,
        })),
    ]),
  );
}

type Count = Pick<FacetCount, 'value' | 'count'>;

function withChosen(counts: Count[], chosen: string[]): Count[] {
  const missing = chosen.filter(
    wanted => !counts.some(({ value }) => value === wanted),
  );
  return [...counts, ...missing.map(value => ({ value, count: 0 }))];
}

function byCount(a: Count, b: Count): number {
  const unrecorded = rank(a) - rank(b);
  return unrecorded || b.count - a.count || (a.value < b.value ? -1 : 1);
}

/** Values first, then what stands for the lack of one. */
function rank({ value }: Count): number {
  return [NOT_RECORDED, NOT_ASKED].indexOf(value) + 1;
}
