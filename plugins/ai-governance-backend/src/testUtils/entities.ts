import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  AIToolEntity,
  AIToolSpec,
  API_VERSION,
  DatasetEntity,
  DatasetSpec,
  ModelEntity,
  ModelSpec,
  relationsOf,
} from '@aigov/backstage-plugin-ai-governance-common';

type Metadata = Partial<Entity['metadata']>;

/** A valid model; the spec is laid over the required fields. */
export function model(
  name: string,
  spec: Partial<ModelSpec> = {},
  metadata: Metadata = {},
): ModelEntity {
  return {
    apiVersion: API_VERSION,
    kind: 'Model',
    metadata: { namespace: 'default', ...metadata, name },
    spec: {
      type: 'fine-tuned',
      lifecycle: 'production',
      owner: 'group:default/ml',
      ...spec,
    },
  };
}

/** A valid dataset; the spec is laid over the required fields. */
export function dataset(
  name: string,
  spec: Partial<DatasetSpec> = {},
  metadata: Metadata = {},
): DatasetEntity {
  return {
    apiVersion: API_VERSION,
    kind: 'Dataset',
    metadata: { namespace: 'default', ...metadata, name },
    spec: {
      type: 'table',
      lifecycle: 'production',
      owner: 'group:default/data',
      classification: 'internal',
      personalData: { level: 'none' },
      ...spec,
    },
  };
}

/** A valid AI tool; the spec is laid over the required fields. */
export function aiTool(
  name: string,
  spec: Partial<AIToolSpec> = {},
  metadata: Metadata = {},
): AIToolEntity {
  return {
    apiVersion: API_VERSION,
    kind: 'AITool',
    metadata: { namespace: 'default', ...metadata, name },
    spec: {
      type: 'chat-assistant',
      lifecycle: 'production',
      owner: 'group:default/it',
      hosting: 'self-hosted',
      ...spec,
    },
  };
}

/** An entity of a kind that is not ours, with relations by type. */
export function other(
  kind: string,
  name: string,
  given: {
    relations?: Record<string, string[]>;
    annotations?: Record<string, string>;
    spec?: Entity['spec'];
    title?: string;
  } = {},
): Entity {
  const { relations = {}, annotations, spec, title } = given;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name, title, annotations },
    spec,
    relations: Object.entries(relations).flatMap(([type, refs]) =>
      refs.map(targetRef => ({ type, targetRef })),
    ),
  };
}

/** The same entities with the relations that the catalog would give them. */
export function related(entities: Entity[]): Entity[] {
  const added = new Map<string, Entity['relations'] & object>();
  const add = (ref: string, type: string, targetRef: string) => {
    const list = added.get(ref) ?? [];
    if (!list.some(r => r.type === type && r.targetRef === targetRef)) {
      list.push({ type, targetRef });
    }
    added.set(ref, list);
  };
  for (const entity of entities) {
    const ref = stringifyEntityRef(entity);
    for (const { type, reverse, targetRef } of relationsOf(entity)) {
      add(ref, type, targetRef);
      add(targetRef, reverse, ref);
    }
  }
  return entities.map(entity => ({
    ...entity,
    relations: [
      ...(entity.relations ?? []),
      ...(added.get(stringifyEntityRef(entity)) ?? []),
    ],
  }));
}
