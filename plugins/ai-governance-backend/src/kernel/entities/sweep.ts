import { setImmediate } from 'timers/promises';
import { Knex } from 'knex';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CatalogReading,
  Facts,
} from '@aigov/backstage-plugin-ai-governance-node';
import { inputsOf } from './fingerprint';
import { createLookup } from './lookup';
import { makeMirrored } from './makeMirrored';
import { MirrorChanges, writeMirror } from './mirror';
import { Digest, readDigests, readRefs } from './readCatalog';
import { beginReading, Reading } from './reading';

const BATCH = 1_000;

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
 * breaks off changes nothing. What is made of an entity is made again only when
 * the entity or something that it mentions changed, unless the reading is in
 * full: a new day and a new process make everything again. Reads with the
 * credentials of this plugin.
 */
export async function sweepEntities(
  deps: SweepDeps,
  options: { inFull?: boolean; signal?: AbortSignal } = {},
): Promise<{ changes: MirrorChanges; reading: CatalogReading }> {
  const { db, auth, catalog, logger, now = () => new Date() } = deps;
  const { signal } = options;
  const credentials = await auth.getOwnServiceCredentials();
  const access = { catalog, credentials, signal };
  const begun = await beginReading(db, now());
  const { keep, lookup } = createLookup(access);
  const digests = await readDigests(access, keep);
  const there = await readRefs(access, outsideOf(digests), [
    'kind',
    'metadata.name',
    'metadata.namespace',
  ]);
  const isThere = (ref: string) => digests.has(ref) || there.has(ref);
  const inputs = await inputsByRef(digests, isThere);
  const changes = await writeMirror(deps, {
    ...begun,
    inputs,
    inFull: Boolean(options.inFull) || isNewDay(begun),
    make: refs =>
      makeMirrored(refs, {
        digests,
        inputs,
        isThere,
        logger,
        lookup,
        readAt: begun.readAt,
      }),
    signal,
  });
  logger.debug(
    `Read ${digests.size} AI entities: ${changes.written} new or changed, ${changes.gone} gone`,
  );
  const fingerprints = new Map(
    [...digests].map(([ref, { fingerprint }]) => [ref, fingerprint]),
  );
  const { readAt } = begun;
  return { changes, reading: { readAt, fingerprints, lookup, signal } };
}

/** What AI entities mention besides one another, each once. */
function outsideOf(digests: ReadonlyMap<string, Digest>): string[] {
  const outside = new Set<string>();
  for (const { mentions } of digests.values()) {
    for (const ref of mentions) if (!digests.has(ref)) outside.add(ref);
  }
  return [...outside];
}

/** What is made of an entity follows from it and from what it mentions. */
async function inputsByRef(
  digests: ReadonlyMap<string, Digest>,
  isThere: (ref: string) => boolean,
): Promise<Map<string, string>> {
  const inputs = new Map<string, string>();
  for (const [ref, { fingerprint, mentions }] of digests) {
    const others = mentions.map(
      other => digests.get(other)?.fingerprint ?? Number(isThere(other)),
    );
    inputs.set(ref, inputsOf([fingerprint, ...others]));
    // Requests are answered in between.
    if (inputs.size % BATCH === 0) await setImmediate();
  }
  return inputs;
}

function isNewDay({ readAt, lastReadAt }: Reading): boolean {
  const dayOf = (date?: Date) => date?.toISOString().slice(0, 10);
  return dayOf(readAt) !== dayOf(lastReadAt);
}
