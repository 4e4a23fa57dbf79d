import type {
  SupportPath,
  SupportView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ownershipApiRef } from '../../../apis';

const supportKey = (entityRef: string) => ['ownership', 'support', entityRef];

/** The support path of an asset as it holds. */
export function useSupport(entityRef: string) {
  const ownership = useApi(ownershipApiRef);
  return useQuery({
    queryKey: supportKey(entityRef),
    queryFn: ({ signal }) => ownership.readSupport({ entityRef }, { signal }),
  });
}

/** Reads the support path as it is now, beside what is on the screen. */
export function useFreshSupport(entityRef: string) {
  const ownership = useApi(ownershipApiRef);
  return useMutation({
    mutationFn: () => ownership.readSupport({ entityRef }),
  });
}

/** Saves a support path that was made on a revision. */
export function useSaveSupport(entityRef: string) {
  const ownership = useApi(ownershipApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { path: SupportPath; revision: number }) =>
      ownership.saveSupport({
        entityRef,
        body: change.path,
        ifMatch: change.revision,
      }),
    onSuccess: (saved: SupportView) => {
      client.setQueryData(supportKey(entityRef), saved);
      // Findings count the gaps of the path.
      client.invalidateQueries({
        queryKey: ['ownership'],
        predicate: ({ queryKey }) => queryKey[1] !== 'support',
      });
    },
  });
}
