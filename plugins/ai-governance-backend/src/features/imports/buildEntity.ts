import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
  Entity,
} from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  AiKind,
  ANNOTATION_MANAGED_BY,
  ANNOTATION_SOURCE_ID,
  API_VERSION,
  MANAGED_BY_REGISTRY,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  DraftReference,
  EntityDraft,
} from '@aigov/backstage-plugin-ai-governance-node';
import { ImportSource } from './source';

/** All that a draft lacks to be an entity. */
export interface EntityParts {
  kind: AiKind;
  cardId: string;
  draft: EntityDraft;
  name: string;
  ownerRef: string;
  location: string;
  source: Pick<ImportSource, 'lifecycle' | 'system' | 'dataset' | 'target'>;
  /** The name of an asset, by its id in the source. */
  nameOf(kind: AiKind, cardId: string): string;
}

/** Makes an entity of a draft: name, owner, origin and references. */
export function buildEntity(parts: EntityParts): Entity {
  const { kind, cardId, draft, name, location, source } = parts;
  const { annotations, tags, ...metadata } = draft.metadata;
  const isUrl = location.startsWith('url:');
  return {
    apiVersion: API_VERSION,
    kind,
    metadata: {
      ...metadata,
      name,
      namespace: 'default',
      ...(tags?.length ? { tags } : {}),
      annotations: {
        ...annotations,
        [ANNOTATION_SOURCE_ID]: cardId,
        [ANNOTATION_MANAGED_BY]: MANAGED_BY_REGISTRY,
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: isUrl ? `url:${source.target}` : location,
        ...(isUrl ? { [ANNOTATION_VIEW_URL]: location.slice(4) } : {}),
      },
    },
    spec: specOf(parts),
  };
}

function specOf(parts: EntityParts): JsonObject {
  const { kind, draft, ownerRef, source } = parts;
  const { dataset } = source;
  const spec: Record<string, unknown> = {
    ...(kind === 'Dataset' && dataset
      ? {
          classification: dataset.classification,
          personalData: { level: dataset.personalData },
        }
      : {}),
    lifecycle: source.lifecycle,
    ...draft.spec,
    owner: ownerRef,
    ...(source.system ? { system: source.system } : {}),
  };
  for (const reference of draft.references) {
    const ref = refOf(reference, parts);
    if (ref === refTo(kind, parts.name)) continue;
    const list = spec[reference.field];
    spec[reference.field] = [
      ...(Array.isArray(list) ? list : []),
      reference.item ? { ref, ...reference.item } : ref,
    ];
  }
  // What is not JSON, such as undefined, must not count as a difference.
  return JSON.parse(JSON.stringify(spec));
}

function refTo(kind: AiKind, name: string): string {
  return `${kind.toLowerCase()}:default/${name}`;
}

function refOf(
  { kind, sourceId }: DraftReference,
  { nameOf }: Pick<EntityParts, 'nameOf'>,
): string {
  return refTo(kind, nameOf(kind, sourceId));
}

/** What a card does not say, configuration does not say, and a kind needs. */
export function missingFields(
  kind: AiKind,
  source: Pick<ImportSource, 'dataset' | 'key'>,
): string | undefined {
  if (kind !== 'Dataset' || source.dataset) return undefined;
  return `A dataset card does not say how sensitive its data is: add ${source.key}.dataset with classification and personalData`;
}
