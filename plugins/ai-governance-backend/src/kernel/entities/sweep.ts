import { setImmediate } from 'timers/promises';
import { Knex } from 'knex';
import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AI_KINDS,
  AiEntity,
  InventoryEntry,
  inventoryEntryOf,
  isAiEntity,
  linksOf,
  relationsOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { MirrorChanges, mirrorState, writeMirror } from './mirror';

const BATCH = 500;

/** What a sweep works with. */
export interface SweepDeps {
  db: Knex;
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  now?: () => Date;
}

/**
 * Reads every AI entity of the catalog and makes the mirror equal to it.
 *
 * Nothing is written before the catalog was read to its end, so a reading that
 * breaks off changes nothing. Reads with the credentials of this plugin.
 */
export async function sweepEntities(
  deps: SweepDeps,
  signal?: AbortSignal,
): Promise<MirrorChanges> {
  const { db, auth, catalog, logger, now = () => new Date() } = deps;
  const credentials = await auth.getOwnServiceCredentials();
  const readAt = now();
  const { revision } = await mirrorState(db);
  const entities = await readAll(catalog, credentials, signal);
  const context = {
    entityOf: (ref: string) => entities.get(ref),
    resolves: await resolver(catalog, credentials, entities),
  };

  const today = readAt.toISOString().slice(0, 10);
  const entries: InventoryEntry[] = [];
  const kept = new Set<string>();
  for (const [ref, entity] of entities) {
    if ((entries.length + kept.size) % BATCH === 0) {
      // Requests are answered between two batches.
      await setImmediate();
      signal?.throwIfAborted();
    }
    try {
      entries.push(inventoryEntryOf(entity, today, context));
    } catch (error) {
      kept.add(ref);
      logger.warn(`Cannot read ${ref}, its last good state is kept: ${error}`);
    }
  }
  const changes = await writeMirror(db, {
    entries,
    kept,
    revision,
    readAt,
    signal,
  });
  logger.debug(
    `Read ${entities.size} AI entities: ${changes.written} new or changed, ${changes.gone} gone`,
  );
  return changes;
}

async function readAll(
  catalog: CatalogService,
  credentials: BackstageCredentials,
  signal: AbortSignal | undefined,
): Promise<Map<string, AiEntity>> {
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

/** Knows of every ref that the entities mention whether it leads anywhere. */
async function resolver(
  catalog: CatalogService,
  credentials: BackstageCredentials,
  entities: Map<string, AiEntity>,
): Promise<(ref: string) => boolean> {
  const mentioned = new Set<string>();
  for (const entity of entities.values()) {
    for (const ref of refsOf(entity)) {
      if (!entities.has(ref)) mentioned.add(ref);
    }
  }
  const refs = [...mentioned];
  const found = new Set<string>();
  for (let start = 0; start < refs.length; start += BATCH) {
    const batch = refs.slice(start, start + BATCH);
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: batch,
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials },
    );
    items.forEach((item: Entity | undefined, index) => {
      if (item) found.add(batch[index]);
    });
  }
  return ref => entities.has(ref) || found.has(ref);
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
