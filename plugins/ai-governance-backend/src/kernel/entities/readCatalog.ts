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
import { fingerprintOf } from './fingerprint';
import { Mirrored } from './mirrorRows';

const BATCH = 500;

/** On whose behalf the catalog is read. */
export interface CatalogAccess {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** What is remembered of an entity that was read, and let go again. */
export interface Digest {
  fingerprint: string;
  mentions: readonly string[];
}

/**
 * Reads every AI entity of the catalog. Entities pass by, so that a catalog of
 * any size fits into memory: `see` keeps those that it wants.
 */
export async function readDigests(
  access: CatalogAccess,
  see: (ref: string, entity: AiEntity) => void,
): Promise<Map<string, Digest>> {
  const { catalog, credentials, signal } = access;
  const digests = new Map<string, Digest>();
  // Many mention the same: each ref is kept once.
  const refs = new Map<string, string>();
  const once = (ref: string) => refs.get(ref) ?? (refs.set(ref, ref), ref);
  const pages = catalog.streamEntities(
    { filter: { kind: [...AI_KINDS] }, pageSize: BATCH },
    { credentials },
  );
  for await (const page of pages) {
    signal?.throwIfAborted();
    for (const entity of page) {
      if (!isAiEntity(entity)) continue;
      const ref = stringifyEntityRef(entity);
      see(ref, entity);
      digests.set(once(ref), {
        fingerprint: fingerprintOf(entity),
        mentions: mentionedBy([entity]).map(once),
      });
    }
  }
  return digests;
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
  given: {
    readAt: Date;
    context: FindingContext;
    logger: LoggerService;
    inputs: string | null;
  },
): Mirrored | undefined {
  const { readAt, context, logger, inputs } = given;
  try {
    const today = readAt.toISOString().slice(0, 10);
    const found = { ...context, findings: findingsOf(entity, context) };
    return {
      entry: inventoryEntryOf(entity, today, found),
      facts: declaredFactsOf(entity, found),
      inputs,
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
