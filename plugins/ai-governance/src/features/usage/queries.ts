import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { usageApiRef } from '../../apis';

/** The AI that an entity uses, directly and through others. */
export function useUsedAssets(
  entityRef: string,
  options?: { enabled: boolean },
) {
  const usage = useApi(usageApiRef);
  return useQuery({
    queryKey: ['usage', 'used-assets', entityRef],
    queryFn: ({ signal }) => usage.listUsedAssets({ entityRef }, { signal }),
    enabled: options?.enabled ?? true,
  });
}
