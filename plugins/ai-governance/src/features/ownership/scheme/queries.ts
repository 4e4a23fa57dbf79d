import type { Scheme } from '@aigov/backstage-plugin-ai-governance-common';
import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ownershipApiRef } from '../../../apis';

/** Reads the rules that hold now, beside what is on the screen. */
export function useFreshScheme() {
  const ownership = useApi(ownershipApiRef);
  return useMutation({ mutationFn: () => ownership.readScheme() });
}

/** Publishes rules that were made on a revision. */
export function usePublishScheme() {
  const ownership = useApi(ownershipApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { scheme: Scheme; revision: number }) =>
      ownership.saveScheme({ body: change.scheme, ifMatch: change.revision }),
    // Matrices, findings and lists are judged by the rules.
    onSuccess: () => client.invalidateQueries({ queryKey: ['ownership'] }),
  });
}
