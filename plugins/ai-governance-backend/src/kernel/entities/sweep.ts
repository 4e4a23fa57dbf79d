import { setImmediate } from 'timers/promises';
import { Knex } from 'knex';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AiEntity } from '@aigov/backstage-plugin-ai-governance-common';
import {
  CatalogReading,
  Facts,
} from '@aigov/backstage-plugin-ai-governance-node';
import { createLookup } from './lookup';
import { MirrorChanges, writeMirror } from './mirror';
import { Mirrored } from './mirrorRows';
import { mentionedBy, mirroredOf, readAll, readRefs } from './readCatalog';
import { beginReading } from './reading';

const BATCH = 500;

/** What a sweep works with. */
export interface SweepDeps {
  db: Knex;
  auth: AuthService;
  catalog: CatalogService;
  facts: Facts;
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
): Promise<{ changes: MirrorChanges; reading: CatalogReading }> {
  const { db, auth, catalog, logger, now = () => new Date() } = deps;
  const credentials = await auth.getOwnServiceCredentials();
  const access = { catalog, credentials, signal };
  const begun = await beginReading(db, now());
  const all = await readAll(access);
  const there = await readRefs(
    access,
    mentionedBy(all.values()).filter(ref => !all.has(ref)),
    ['kind', 'metadata.name', 'metadata.namespace'],
  );
  const context = {
    entityOf: (ref: string) => all.get(ref),
    resolves: (ref: string) => all.has(ref) || there.has(ref),
  };

  const mirrored: Mirrored[] = [];
  const entities = new Map<string, AiEntity>();
  const kept = new Set<string>();
  for (const [ref, entity] of all) {
    if ((mirrored.length + kept.size) % BATCH === 0) {
      // Requests are answered between two batches.
      await setImmediate();
      signal?.throwIfAborted();
    }
    const one = mirroredOf(entity, { readAt: begun.readAt, context, logger });
    if (one) {
      mirrored.push(one);
      entities.set(ref, entity);
    } else {
      kept.add(ref);
    }
  }
  const changes = await writeMirror(deps, {
    ...begun,
    entities: mirrored,
    kept,
    signal,
  });
  logger.debug(
    `Read ${all.size} AI entities: ${changes.written} new or changed, ${changes.gone} gone`,
  );
  const { readAt } = begun;
  const lookup = createLookup(access, all);
  return { changes, reading: { readAt, entities, lookup, signal } };
}
