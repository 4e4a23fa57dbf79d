import { useMemo } from 'react';
import {
  InventoryFacet,
  inventoryFacets,
  inventorySortKeys,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  urlChoice,
  UrlField,
  urlFlag,
  urlList,
  urlText,
  useUrlState,
} from '@aigov/backstage-plugin-ai-governance-react';

const facetFields = Object.fromEntries(
  inventoryFacets.map(facet => [facet, urlList()]),
) as Record<InventoryFacet, UrlField<string[]>>;

const fields = {
  ...facetFields,
  q: urlText(),
  sort: urlChoice(inventorySortKeys, 'name'),
  order: urlChoice(['asc', 'desc'], 'asc'),
  cursor: urlText(),
  columns: urlList(),
  asset: urlText(),
  compare: urlList(),
  view: urlChoice(['list', 'compare'], 'list'),
  differences: urlFlag(),
};

const nothingChosen = Object.fromEntries(
  inventoryFacets.map(facet => [facet, []]),
) as unknown as Record<InventoryFacet, string[]>;

/** The filters as the server takes them; what is not set is left out. */
export type InventoryFilters = { q?: string } & Partial<
  Record<InventoryFacet, string[]>
>;

/** Everything the inventory shows, as the address says it. */
export function useInventoryState() {
  const [state, change] = useUrlState(fields);

  const filters = useMemo<InventoryFilters>(() => {
    const chosen = inventoryFacets.filter(facet => state[facet].length > 0);
    return {
      ...(state.q ? { q: state.q } : {}),
      ...Object.fromEntries(chosen.map(facet => [facet, state[facet]])),
    };
  }, [state]);

  return {
    state,
    change,
    filters,
    /** Sets some filters and starts again at the first page. */
    filter: (chosen: InventoryFilters) => change({ ...chosen, cursor: '' }),
    /** Drops every filter, then sets these: the rows that a number counted. */
    filterOnly: (chosen: InventoryFilters) =>
      change({ ...nothingChosen, q: '', cursor: '', ...chosen }, 'push'),
  };
}

/** @see useInventoryState */
export type InventoryState = ReturnType<typeof useInventoryState>;
