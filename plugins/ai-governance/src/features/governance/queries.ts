import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { governanceApiRef } from '../../apis';

/** Who governs, and whether the reader does. */
export function useTeam() {
  const api = useApi(governanceApiRef);
  return useQuery({
    queryKey: ['governance', 'team'],
    queryFn: ({ signal }) => api.readTeam({}, { signal }),
  });
}
