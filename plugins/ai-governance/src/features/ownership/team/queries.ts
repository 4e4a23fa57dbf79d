import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { ownershipApiRef } from '../../../apis';

/** What a person or group is accountable or responsible for. */
export function useResponsibilities(entityRef: string) {
  const ownership = useApi(ownershipApiRef);
  return useQuery({
    queryKey: ['ownership', 'responsibilities', entityRef],
    queryFn: ({ signal }) =>
      ownership.listResponsibilities({ entityRef }, { signal }),
  });
}
