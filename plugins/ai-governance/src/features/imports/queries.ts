import { ImportOutcome } from '@aigov/backstage-plugin-ai-governance-common';
import { useApi } from '@backstage/core-plugin-api';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { importsApiRef } from '../../apis';

/** Rows of a page of files. */
export const PAGE_SIZE = 50;

const RUNNING_POLL_MS = 1_500;

/** The sources; asked again and again while one of them runs. */
export function useSources() {
  const api = useApi(importsApiRef);
  return useQuery({
    queryKey: ['imports', 'sources'],
    queryFn: ({ signal }) => api.listSources({}, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ lastRun }) => lastRun?.state === 'running')
        ? RUNNING_POLL_MS
        : false,
  });
}

/** What the last run of a source did with its files. */
export function useItems(options: {
  sourceId: string;
  outcome?: ImportOutcome;
  namespace?: string;
  cursor?: string;
  /** Start of the run: another run has other files. */
  run?: string;
}) {
  const { sourceId, outcome, namespace, cursor, run } = options;
  const api = useApi(importsApiRef);
  const query = { outcome, namespace, cursor, limit: PAGE_SIZE };
  return useQuery({
    queryKey: ['imports', 'items', sourceId, query, run],
    queryFn: ({ signal }) => api.listItems({ sourceId, query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Starts a run; the sources then show it as running. */
export function useStartRun(sourceId: string) {
  const api = useApi(importsApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.startRun({ sourceId }),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: ['imports', 'sources'] }),
  });
}
