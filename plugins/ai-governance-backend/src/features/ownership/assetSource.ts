import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  isAiEntity,
  linksOf,
  relationsOf,
  SupportPath,
} from '@aigov/backstage-plugin-ai-governance-common';
import { declaredSupport, hasVendor } from './declaredSupport';

/** What the catalog says about who answers for an asset or system. */
export interface AssetSource {
  entityRef: string;
  kind: string;
  title: string;
  owner?: string;
  system?: string;
  /** The fields of `spec.roles`, as full refs. */
  declared: Record<string, string>;
  /** The support path that the catalog file declares. */
  support?: SupportPath;
  needsVendor: boolean;
}

const ROLES = 'spec.roles.';

/** Reads an entity; undefined when it is of a kind that has no matrix. */
export function assetSourceOf(entity: Entity): AssetSource | undefined {
  const isAi = isAiEntity(entity);
  if (!isAi && entity.kind.toLocaleLowerCase('en-US') !== 'system') {
    return undefined;
  }
  const roles = isAi
    ? linksOf(entity).filter(
        ({ field, allowed }) => field.startsWith(ROLES) && allowed,
      )
    : [];
  return {
    entityRef: stringifyEntityRef(entity),
    kind: entity.kind,
    title: entity.metadata.title ?? entity.metadata.name,
    owner: targetOf(entity, RELATION_OWNED_BY),
    system: isAi ? targetOf(entity, RELATION_PART_OF) : undefined,
    declared: Object.fromEntries(
      roles.map(({ field, targetRef }) => [
        field.slice(ROLES.length),
        targetRef,
      ]),
    ),
    support: isAi ? declaredSupport(entity) : undefined,
    needsVendor: isAi && hasVendor(entity),
  };
}

/** By the relations of the catalog; by the file before it has made any. */
function targetOf(entity: Entity, type: string): string | undefined {
  const made = entity.relations?.find(relation => relation.type === type);
  return (
    made?.targetRef ??
    relationsOf(entity).find(
      relation => relation.type === type && relation.allowed,
    )?.targetRef
  );
}
