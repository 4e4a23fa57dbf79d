import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AI_KINDS,
  AiEntity,
  declaredFactsOf,
  FindingContext,
  findingsOf,
  inventoryEntryOf,
  isAiEntity,
  linksOf,
  relationsOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Mirrored } from './mirrorRows';

const BATCH = 500;

/** On whose behalf the catalog is read. */
export interface CatalogAccess {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** Every AI entity of the catalog, by its ref. */
export async function readAll(
  access: CatalogAccess,
): Promise<Map<string, AiEntity>> {
  const { catalog, credentials, signal } = access;
  const entities = new Map<string, AiEntity>();
  const pages = catalog.streamEntities(
    { filter: { kind: [...AI_KINDS] }, pageSize: BATCH },
    { credentials },
  );
  for await (const page of pages) {
    signal?.throwIfAborted();
    for (const entity of page) {
      if (isAiEntity(entity)) entities.set(stringifyEntityRef(entity), entity);
    }
  }
  return entities;
}

/** Entities of any kind by ref, in batches; those not there are absent. */
export async function readRefs(
  access: CatalogAccess,
  refs: readonly string[],
  fields?: string[],
): Promise<Map<string, Entity>> {
  const { catalog, credentials, signal } = access;
  const found = new Map<string, Entity>();
  for (let start = 0; start < refs.length; start += BATCH) {
    signal?.throwIfAborted();
    const batch = refs.slice(start, start + BATCH);
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: batch, ...(fields ? { fields } : {}) },
      { credentials },
    );
    items.forEach((item: Entity | undefined, index) => {
      if (item) found.set(batch[index], item);
    });
  }
  return found;
}

/** The refs that an entity mentions, each once. */
export function mentionedBy(entities: Iterable<AiEntity>): string[] {
  const mentioned = new Set<string>();
  for (const entity of entities) {
    for (const ref of refsOf(entity)) mentioned.add(ref);
  }
  return [...mentioned];
}

function refsOf(entity: AiEntity): string[] {
  try {
    return [...relationsOf(entity), ...linksOf(entity)].map(
      ({ targetRef }) => targetRef,
    );
  } catch {
    // Told when the entry of this entity is made.
    return [];
  }
}

/**
 * What is kept of an entity. One that cannot be read yields nothing, so that
 * its last good state stays, and a warning.
 */
export function mirroredOf(
  entity: AiEntity,
  given: { readAt: Date; context: FindingContext; logger: LoggerService },
): Mirrored | undefined {
  const { readAt, context, logger } = given;
  try {
    const today = readAt.toISOString().slice(0, 10);
    const found = { ...context, findings: findingsOf(entity, context) };
    return {
      entry: inventoryEntryOf(entity, today, found),
      facts: declaredFactsOf(entity, found),
    };
  } catch (error) {
    logger.warn(
      `Cannot read ${stringifyEntityRef(
        entity,
      )}, its last good state is kept: ${error}`,
    );
    return undefined;
  }
}
