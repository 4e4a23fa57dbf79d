import { ComponentType, ReactNode } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { queryCacheApiRef } from './queryCache';

// Backstage reports its errors well; asking twice rarely changes the answer.
const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
    },
  });

/**
 * Gives what is inside it the query cache of the app: one cache for every page,
 * tab and card of the suite, and another one for another app or test.
 *
 * @public
 */
export function QueryProvider(props: { children: ReactNode }) {
  const client = useApi(queryCacheApiRef).getOrCreate(createQueryClient);
  return (
    <QueryClientProvider client={client}>{props.children}</QueryClientProvider>
  );
}

/**
 * A component inside a `QueryProvider`; for the cards and pages of classic apps,
 * which have no wrapper around a plugin.
 *
 * @public
 */
export function withQueryCache<P extends object>(Component: ComponentType<P>) {
  return function InQueryCache(props: P) {
    return (
      <QueryProvider>
        <Component {...props} />
      </QueryProvider>
    );
  };
}
