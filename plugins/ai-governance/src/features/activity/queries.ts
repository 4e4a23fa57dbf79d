import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { activityApiRef, factsApiRef } from '../../apis';
import { ActivityQuery } from './activityState';

const PAGE_SIZE = 50;
const HISTORY_SIZE = 20;
const MOST_SHOWN = 20;

/** Changes, newest first, and older ones page by page. */
export function useActivity(query: ActivityQuery) {
  const api = useApi(activityApiRef);
  return useInfiniteQuery({
    queryKey: ['activity', query],
    queryFn: ({ pageParam, signal }) =>
      api.listActivity(
        { query: { ...query, cursor: pageParam, limit: PAGE_SIZE } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.cursor,
    placeholderData: keepPreviousData,
    // A change that was just made elsewhere must not be missing.
    refetchOnMount: 'always',
  });
}

/** Computes every seal of the trail again, when asked to. */
export function useVerifyTrail() {
  const api = useApi(activityApiRef);
  return useMutation({ mutationFn: () => api.verifyActivity() });
}

/** What is known of an entity. */
export function useFacts(entityRef: string) {
  const api = useApi(factsApiRef);
  return useQuery({
    queryKey: ['facts', entityRef],
    queryFn: ({ signal }) => api.readFacts({ entityRef }, { signal }),
    refetchOnMount: 'always',
  });
}

/** How one fact of an entity changed, newest first. */
export function useFactHistory(entityRef: string, fact: string) {
  const api = useApi(factsApiRef);
  return useInfiniteQuery({
    queryKey: ['facts', entityRef, 'history', fact],
    queryFn: ({ pageParam, signal }) =>
      api.readFactHistory(
        { entityRef, query: { fact, cursor: pageParam, limit: HISTORY_SIZE } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.cursor,
  });
}

/** An entity of the catalog to filter by. */
export interface Choice {
  id: string;
  label: string;
}

/** Entities of some kinds whose name contains a text. */
export function useChoices(kinds: readonly string[], text: string) {
  const catalog = useApi(catalogApiRef);
  return useQuery({
    queryKey: ['activity', 'choices', kinds, text],
    queryFn: async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: [...kinds] },
        fields: ['kind', 'metadata', 'spec.profile'],
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit: MOST_SHOWN,
        ...(text
          ? {
              fullTextFilter: {
                term: text,
                fields: [
                  'metadata.name',
                  'metadata.title',
                  'spec.profile.displayname',
                ],
              },
            }
          : {}),
      });
      return items.map(choiceOf);
    },
    placeholderData: keepPreviousData,
  });
}

function choiceOf(entity: Entity): Choice {
  const profile = entity.spec?.profile;
  const name =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return {
    id: stringifyEntityRef(entity),
    label: String(name || entity.metadata.title || entity.metadata.name),
  };
}
