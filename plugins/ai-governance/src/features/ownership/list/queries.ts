import { useApi } from '@backstage/core-plugin-api';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { ownershipApiRef } from '../../../apis';
import { ListState } from './listState';

/** Rows of a page of the list. */
export const PAGE_SIZE = 50;

const FIRST_READ_POLL_MS = 3_000;

/** One page of assets; the rows of before stay until the next ones are here. */
export function useOwnershipRows({ state, filters }: ListState) {
  const ownership = useApi(ownershipApiRef);
  const query = {
    ...filters,
    cursor: state.cursors.at(-1),
    limit: PAGE_SIZE,
  };
  return useQuery({
    queryKey: ['ownership', 'assets', query],
    queryFn: ({ signal }) => ownership.listOwnership({ query }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.asOf === null ? FIRST_READ_POLL_MS : false,
  });
}

/** A role for a party, or for nobody. */
export interface Assignment {
  role: string;
  party: string | null;
}

/** What giving a role of many assets to one party would change. */
export function usePlanAssignment() {
  const ownership = useApi(ownershipApiRef);
  return useMutation({
    mutationFn: (body: Assignment & { entityRefs: string[] }) =>
      ownership.planAssignment({ body }),
  });
}

/** Gives a role of many assets to one party, each asset for itself. */
export function useAssign() {
  const ownership = useApi(ownershipApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (
      body: Assignment & {
        items: { entityRef: string; revision: number }[];
        reason?: string;
      },
    ) => ownership.assign({ body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['ownership'] }),
  });
}
