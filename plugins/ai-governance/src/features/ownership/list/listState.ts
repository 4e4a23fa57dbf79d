import { useMemo } from 'react';
import type {
  MatrixState,
  OwnershipFindingId,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AI_KINDS,
  matrixStates,
  ownershipFindingIds,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  urlList,
  urlText,
  useUrlState,
} from '@aigov/backstage-plugin-ai-governance-react';

/** What the list can be filtered by. */
export const listFacets = [
  'kind',
  'owner',
  'accountable',
  'state',
  'finding',
] as const;

/** @see listFacets */
export type ListFacet = (typeof listFacets)[number];

const fields = {
  q: urlText(),
  kind: urlList(),
  owner: urlList(),
  accountable: urlList(),
  state: urlList(),
  finding: urlList(),
  /** Of the pages before this one, and of this one. */
  cursors: urlList(),
  asset: urlText(),
};

const nothingChosen = {
  q: '',
  kind: [],
  owner: [],
  accountable: [],
  state: [],
  finding: [],
  cursors: [],
};

/** The kinds that the list has. */
export type ListKind = 'Model' | 'Dataset' | 'AITool';

/** The filters as the server takes them; what is not set is left out. */
export interface ListFilters {
  search?: string;
  kind?: ListKind[];
  owner?: string[];
  accountable?: string[];
  state?: MatrixState[];
  finding?: ('any' | OwnershipFindingId)[];
}

/** Values of the address that the server knows. */
const known = <T extends string>(values: string[], all: readonly T[]): T[] =>
  all.filter(value => values.includes(value));

/** Everything that the list shows, as the address says it. */
export function useListState() {
  const [state, change] = useUrlState(fields);
  const filters = useMemo<ListFilters>(() => {
    const chosen = {
      kind: known(state.kind, AI_KINDS),
      owner: state.owner,
      accountable: state.accountable,
      state: known(state.state, matrixStates),
      finding: known(state.finding, ['any', ...ownershipFindingIds] as const),
    };
    return {
      ...(state.q ? { search: state.q } : {}),
      ...Object.fromEntries(
        Object.entries(chosen).filter(([, values]) => values.length > 0),
      ),
    };
  }, [state]);
  return {
    state,
    change,
    filters,
    /** Sets some filters and starts again at the first page. */
    filter: (chosen: Partial<Record<ListFacet, string[]>> & { q?: string }) =>
      change({ ...chosen, cursors: [] }),
    /** Drops every filter, then sets these: the rows that a number counted. */
    filterOnly: (chosen: Partial<Record<ListFacet, string[]>>) =>
      change({ ...nothingChosen, ...chosen }, 'push'),
  };
}

/** @see useListState */
export type ListState = ReturnType<typeof useListState>;
