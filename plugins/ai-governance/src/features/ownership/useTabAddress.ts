import { useCallback } from 'react';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';

/** Path of the tabs of ownership on an entity page. */
export const TAB = { ownership: '/ownership', duties: '/ai-duties' } as const;

/** Addresses of the ownership tab of assets, and of the duties of parties. */
export function useTabAddress(): (
  entityRef: string,
  tab?: keyof typeof TAB,
) => string {
  const addressOf = useEntityRefLink();
  return useCallback(
    (entityRef, tab = 'ownership') => `${addressOf(entityRef)}${TAB[tab]}`,
    [addressOf],
  );
}
