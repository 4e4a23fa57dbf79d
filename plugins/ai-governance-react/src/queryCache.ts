import { createApiRef } from '@backstage/core-plugin-api';
import type { QueryClient } from '@tanstack/react-query';

/**
 * Holds the one query client of an app. The client is made by whoever needs it
 * first, so that pages without AI do not load the query library.
 *
 * @public
 */
export interface QueryCache {
  getOrCreate(create: () => QueryClient): QueryClient;
}

/** @public */
export const queryCacheApiRef = createApiRef<QueryCache>({
  id: 'plugin.ai-governance.query-cache',
});

/**
 * Makes the holder of an app's query client; for the API factory.
 *
 * @public
 */
export function createQueryCache(): QueryCache {
  let client: QueryClient | undefined;
  return {
    getOrCreate(create) {
      client ??= create();
      return client;
    },
  };
}
