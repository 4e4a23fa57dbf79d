import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

function refIn(
  entity: Entity,
  field: 'owner' | 'system',
  defaultKind: string,
): string | undefined {
  const written = entity.spec?.[field];
  if (typeof written !== 'string') return undefined;
  const defaultNamespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  try {
    return stringifyEntityRef(
      parseEntityRef(written, { defaultKind, defaultNamespace }),
    );
  } catch {
    return undefined;
  }
}

const related = (entity: Entity, type: string, kind: string) =>
  entity.relations?.find(
    relation =>
      relation.type === type && relation.targetRef.startsWith(`${kind}:`),
  )?.targetRef;

/** Entity ref of the group or user that answers for an entity. @public */
export function ownerRefOf(entity: Entity): string | undefined {
  return (
    refIn(entity, 'owner', 'Group') ??
    related(entity, RELATION_OWNED_BY, 'group') ??
    related(entity, RELATION_OWNED_BY, 'user')
  );
}

/** Entity ref of the system that an entity is a part of. @public */
export function systemRefOf(entity: Entity): string | undefined {
  return (
    refIn(entity, 'system', 'System') ??
    related(entity, RELATION_PART_OF, 'system')
  );
}

/** The title of an entity, or its name. @public */
export function titleOf(entity: Entity): string {
  return entity.metadata.title ?? entity.metadata.name;
}
