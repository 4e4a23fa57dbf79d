import {
  AiEntity,
  linksOf,
  relationsOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { importsApiRef, usageApiRef } from '../../apis';

/** What the catalog has under each ref that an entity names. */
export type LinkedEntities = ReadonlyMap<string, Entity | undefined>;

/** Every entity that an entity refers to, in one request for all cards. */
export function useLinkedEntities(entity: AiEntity) {
  const catalog = useApi(catalogApiRef);
  const references = [...relationsOf(entity), ...linksOf(entity)];
  const entityRefs = [
    ...new Set(references.map(({ targetRef }) => targetRef)),
  ].sort();
  return useQuery({
    queryKey: ['about', 'linked-entities', entityRefs],
    queryFn: async (): Promise<LinkedEntities> => {
      if (!entityRefs.length) return new Map();
      const { items } = await catalog.getEntitiesByRefs({ entityRefs });
      return new Map(entityRefs.map((ref, index) => [ref, items[index]]));
    },
  });
}

/** Where an entity comes from, and its measured results. */
export function useProvenance(entityRef: string) {
  const imports = useApi(importsApiRef);
  return useQuery({
    queryKey: ['about', 'provenance', entityRef],
    queryFn: ({ signal }) => imports.getProvenance({ entityRef }, { signal }),
  });
}

/** Who uses an asset directly. */
export function useUsers(entityRef: string) {
  const usage = useApi(usageApiRef);
  return useQuery({
    queryKey: ['about', 'users', entityRef],
    queryFn: ({ signal }) => usage.listUsers({ entityRef }, { signal }),
  });
}
