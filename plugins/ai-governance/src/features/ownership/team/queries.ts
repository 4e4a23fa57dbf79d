import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { ownershipApiRef } from '../../../apis';

const PAGE = 200;

/** What a person or group is accountable or responsible for, all pages of it. */
export function useResponsibilities(entityRef: string) {
  const ownership = useApi(ownershipApiRef);
  return useQuery({
    queryKey: ['ownership', 'responsibilities', entityRef],
    queryFn: async ({ signal }) => {
      const pageAt = (cursor?: string) =>
        ownership.listResponsibilities(
          { entityRef, query: { limit: PAGE, cursor } },
          { signal },
        );
      const first = await pageAt();
      const items = [...first.items];
      for (let { cursor } = first; cursor; ) {
        const next = await pageAt(cursor);
        items.push(...next.items);
        cursor = next.cursor;
      }
      return { ...first, items };
    },
  });
}
