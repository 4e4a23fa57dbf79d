import {
  AI_KINDS,
  InventoryFacet,
  InventoryRow,
  measuredRows,
  withRows,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { importsApiRef, inventoryApiRef } from '../../apis';
import { useIsFeatureOn } from '../../featureSwitch';
import { resultsOf } from './resultsOf';
import { InventoryFilters, InventoryState } from './inventoryState';

/** Rows of a page of the inventory. */
export const PAGE_SIZE = 50;

const FIRST_READ_POLL_MS = 3_000;

/** One page of assets; the rows of before stay until the next ones are here. */
export function useAssets({ state, filters }: InventoryState) {
  const api = useApi(inventoryApiRef);
  const { sort, order, cursor } = state;
  const query = {
    ...filters,
    sort,
    order,
    cursor: cursor || undefined,
    limit: PAGE_SIZE,
  };
  return useQuery({
    queryKey: ['inventory', 'assets', query],
    queryFn: ({ signal }) => api.listAssets({ query }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.asOf === null ? FIRST_READ_POLL_MS : false,
  });
}

/** How many assets each value of some facets would leave. */
export function useFacetCounts(
  filters: InventoryFilters,
  facet: readonly InventoryFacet[],
) {
  const api = useApi(inventoryApiRef);
  const query = { ...filters, facet: [...facet] };
  return useQuery({
    queryKey: ['inventory', 'facets', query],
    queryFn: ({ signal }) => api.countFacets({ query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One asset, for the panel beside the list; it need not be on the page. */
export function useAsset(entityRef: string, rows: readonly InventoryRow[]) {
  const api = useApi(inventoryApiRef);
  const [refKind, name] = [
    entityRef.split(':')[0],
    entityRef.slice(entityRef.lastIndexOf('/') + 1),
  ];
  const kind = AI_KINDS.filter(k => k.toLocaleLowerCase('en-US') === refKind);
  return useQuery({
    queryKey: ['inventory', 'asset', entityRef],
    queryFn: async ({ signal }) => {
      const query = { q: name, kind, limit: 200 };
      const { items } = await api.listAssets({ query }, { signal });
      return items.find(item => item.entityRef === entityRef) ?? null;
    },
    initialData: () => rows.find(row => row.entityRef === entityRef),
  });
}

/**
 * Two to four assets side by side, with the results that were measured for
 * them. Results that cannot be loaded are rows that say so.
 */
export function useComparison(entityRef: string[]) {
  const api = useApi(inventoryApiRef);
  const importsApi = useApi(importsApiRef);
  const imports = useIsFeatureOn('imports') ? importsApi : undefined;
  return useQuery({
    queryKey: ['inventory', 'comparison', entityRef],
    queryFn: async ({ signal }) => {
      const [comparison, ...results] = await Promise.all([
        api.compareAssets({ query: { entityRef } }, { signal }),
        ...entityRef.map(ref => resultsOf(imports, ref, signal)),
      ]);
      return {
        ...comparison,
        items: withRows(comparison.items, measuredRows(results)),
        failures: results.filter(({ state }) => state === 'failed').length,
      };
    },
    placeholderData: keepPreviousData,
    enabled: entityRef.length > 1,
  });
}
