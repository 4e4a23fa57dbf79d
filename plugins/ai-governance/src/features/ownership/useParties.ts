import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const MOST_SHOWN = 20;

/** A person or group that can play a role. */
export interface PartyOption {
  ref: string;
  title: string;
  kind: 'user' | 'group';
}

/** An entity as a party. */
export function optionOf(entity: Entity): PartyOption {
  const { profile } = entity.spec ?? {};
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return {
    ref: stringifyEntityRef(entity),
    title: String(
      displayName || (entity.metadata.title ?? entity.metadata.name),
    ),
    kind: entity.kind.toLocaleLowerCase('en-US') === 'user' ? 'user' : 'group',
  };
}

/** People and groups of the catalog whose name contains a text. */
export function useParties(text: string) {
  const catalog = useApi(catalogApiRef);
  return useQuery({
    queryKey: ['ownership', 'parties', text],
    queryFn: async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: ['user', 'group'] },
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
      return items.map(optionOf);
    },
    placeholderData: keepPreviousData,
  });
}

/** One person or group; `null` when the catalog does not have it. */
export function useParty(ref: string | undefined) {
  const catalog = useApi(catalogApiRef);
  return useQuery({
    queryKey: ['ownership', 'party', ref],
    queryFn: async () => {
      const entity = ref ? await catalog.getEntityByRef(ref) : undefined;
      return entity ? optionOf(entity) : null;
    },
    enabled: Boolean(ref),
  });
}
