import type {
  Matrix,
  MatrixView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useApi } from '@backstage/core-plugin-api';
import {
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { ownershipApiRef } from '../../apis';

const matrixKey = (entityRef: string) => ['ownership', 'matrix', entityRef];

/** How the matrix of an asset is read; for screens that read several. */
export function useMatrixOptions() {
  const ownership = useApi(ownershipApiRef);
  return (entityRef: string) =>
    queryOptions({
      queryKey: matrixKey(entityRef),
      queryFn: ({ signal }) => ownership.readMatrix({ entityRef }, { signal }),
    });
}

/** The matrix of an asset as it holds. */
export function useMatrix(entityRef: string | undefined) {
  const optionsOf = useMatrixOptions();
  return useQuery({
    ...optionsOf(entityRef ?? ''),
    enabled: entityRef !== undefined,
  });
}

/** Reads the matrix as it is now, whatever the cache says. */
export function useFreshMatrix(entityRef: string) {
  const optionsOf = useMatrixOptions();
  const client = useQueryClient();
  return () => client.fetchQuery({ ...optionsOf(entityRef), staleTime: 0 });
}

function useKeepMatrix(entityRef: string) {
  const client = useQueryClient();
  return (saved: MatrixView) => {
    client.setQueryData(matrixKey(entityRef), saved);
    // Lists, versions and what inherits from this asset are older now.
    return client.invalidateQueries({
      queryKey: ['ownership'],
      predicate: ({ queryKey }) =>
        queryKey[1] !== 'matrix' || queryKey[2] !== entityRef,
    });
  };
}

/** Saves a matrix that was made on a revision. */
export function useSaveMatrix(entityRef: string) {
  const ownership = useApi(ownershipApiRef);
  const keep = useKeepMatrix(entityRef);
  return useMutation({
    mutationFn: (change: { matrix: Matrix; revision: number }) =>
      ownership.saveMatrix({
        entityRef,
        body: change.matrix,
        ifMatch: change.revision,
      }),
    onSuccess: saved => {
      keep(saved);
    },
  });
}

/** Takes the own matrix of an asset away. */
export function useRemoveMatrix(entityRef: string) {
  const ownership = useApi(ownershipApiRef);
  const keep = useKeepMatrix(entityRef);
  return useMutation({
    mutationFn: (revision: number) =>
      ownership.removeMatrix({ entityRef, ifMatch: revision }),
    onSuccess: saved => {
      keep(saved);
    },
  });
}

/** The saved versions of a matrix, newest first. */
export function useMatrixVersions(entityRef: string) {
  const ownership = useApi(ownershipApiRef);
  return useInfiniteQuery({
    queryKey: ['ownership', 'versions', entityRef],
    queryFn: ({ pageParam, signal }) =>
      ownership.listMatrixVersions(
        { entityRef, query: { cursor: pageParam, limit: 20 } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.cursor,
  });
}

/** The version that held at a moment; none when nothing was saved by then. */
export function useMatrixAt(entityRef: string, at: string | undefined) {
  const ownership = useApi(ownershipApiRef);
  return useQuery({
    queryKey: ['ownership', 'versions', entityRef, at],
    queryFn: ({ signal }) =>
      ownership.listMatrixVersions(
        { entityRef, query: { at, limit: 1 } },
        { signal },
      ),
    enabled: at !== undefined,
  });
}

/** The rules of ownership: as they are, or of an earlier revision. */
export function useScheme(revision?: number, options?: { enabled: boolean }) {
  const ownership = useApi(ownershipApiRef);
  return useQuery({
    queryKey: ['ownership', 'scheme', revision ?? 'now'],
    queryFn: ({ signal }) =>
      ownership.readScheme({ query: { revision } }, { signal }),
    enabled: options?.enabled ?? true,
  });
}
