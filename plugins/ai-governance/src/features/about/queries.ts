import {
  AiEntity,
  ClientOf,
  importsApi,
  linksOf,
  relationsOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { importsApiRef, usageApiRef } from '../../apis';
import { useIsFeatureOn } from '../../featureSwitch';

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

type Provenance = Awaited<
  ReturnType<ClientOf<typeof importsApi>['getProvenance']>
>;

/** What there is to say where nothing is imported. */
const notImported: Provenance = { imported: false, results: [], findings: [] };

/** Where an entity comes from, and its measured results. */
export function useProvenance(entityRef: string) {
  const imports = useApi(importsApiRef);
  const isOn = useIsFeatureOn('imports');
  return useQuery({
    queryKey: ['about', 'provenance', entityRef, isOn],
    queryFn: async ({ signal }): Promise<Provenance> =>
      isOn ? imports.getProvenance({ entityRef }, { signal }) : notImported,
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
