import { setImmediate } from 'timers/promises';
import { Knex } from 'knex';
import { Facts } from '@aigov/backstage-plugin-ai-governance-node';
import {
  Hashed,
  hashed,
  markGone,
  Mirrored,
  writeChunk,
  writeInputs,
} from './mirrorRows';
import { Reading } from './reading';
import { AssetRow, assets, state } from './tables';

const CHUNK = 100;

/** What changed in the mirror. */
export interface MirrorChanges {
  written: number;
  gone: number;
}

/** When the catalog was last read in full, and how often it was. */
export async function mirrorState(
  db: Knex,
): Promise<{ revision: number; asOf: string | null }> {
  const row = await state(db).where({ id: 1 }).first();
  return {
    revision: row?.revision ?? 0,
    asOf: row?.read_at ? new Date(row.read_at).toISOString() : null,
  };
}

/** Where the mirror and its facts are written. */
export interface MirrorDeps {
  db: Knex;
  facts: Facts;
}

/**
 * Makes the mirror equal to a complete reading of the catalog: `inputs` tells
 * what each entity that is there is made of, and `make` makes some of them.
 *
 * Chunks are transactions of their own, in order of the entity ref, so that
 * two replicas cannot lock each other up and a killed run leaves nothing half
 * written: what it missed still has its old inputs. An entity and its facts
 * change together. What is there but could not be made stays as it is, and so
 * does what a later reading wrote. When another complete reading has ended
 * since this one began, nothing is marked gone, because the other may have seen
 * what this one has not.
 */
export async function writeMirror(
  deps: MirrorDeps,
  reading: Reading & {
    inputs: ReadonlyMap<string, string>;
    make: (refs: string[]) => Promise<Mirrored[]>;
    /** Whether to make also what has the same inputs. */
    inFull?: boolean;
    signal?: AbortSignal;
  },
): Promise<MirrorChanges> {
  const { inputs, make, inFull, signal } = reading;
  const known = await knownAssets(deps.db);
  const stale = [...inputs]
    .filter(([ref, now]) => {
      const before = known.get(ref);
      return inFull || before?.gone_at !== null || before.inputs !== now;
    })
    .map(([ref]) => ref)
    .sort();

  let written = 0;
  for (let start = 0; start < stale.length; start += CHUNK) {
    signal?.throwIfAborted();
    const made = await make(stale.slice(start, start + CHUNK));
    written += await writeMade(deps, { made, known, reading });
    // Requests are answered between two chunks.
    await setImmediate();
  }

  signal?.throwIfAborted();
  const lost = [...known.values()]
    .filter(({ gone_at }) => gone_at === null)
    .map(({ entity_ref }) => entity_ref)
    .filter(ref => !inputs.has(ref))
    .sort();
  const gone = await deps.db.transaction(tx =>
    complete(tx, deps.facts, { reading, lost }),
  );
  return { written, gone };
}

/** Writes what differs; gives back how many did. */
async function writeMade(
  { db, facts }: MirrorDeps,
  given: {
    made: Mirrored[];
    known: ReadonlyMap<string, Known>;
    reading: Reading;
  },
): Promise<number> {
  const { made, known, reading } = given;
  const chunk: Hashed[] = [];
  const same: Hashed[] = [];
  for (const one of made.map(hashed)) {
    const before = known.get(one.entry.row.entityRef);
    if (before?.hash !== one.hash || before.gone_at !== null) chunk.push(one);
    else if (before.inputs !== one.inputs) same.push(one);
  }
  if (chunk.length || same.length) {
    await db.transaction(async tx => {
      if (chunk.length) await writeChunk(tx, facts, { chunk, reading });
      if (same.length) await writeInputs(tx, same, reading);
    });
  }
  return chunk.length;
}

/** Makes the mirror of one entity equal to a reading of it alone. */
export async function writeOne(
  { db, facts }: MirrorDeps,
  reading: Reading,
  entity: Mirrored,
): Promise<void> {
  const ref = entity.entry.row.entityRef;
  const chunk = [hashed(entity)];
  await db.transaction(async tx => {
    const before = (await knownAssets(tx, ref)).get(ref);
    const isSame = before?.hash === chunk[0].hash && before.gone_at === null;
    if (!isSame) await writeChunk(tx, facts, { chunk, reading });
  });
}

/** Marks one entity as gone, and what it declared as not known. */
export async function loseOne(
  { db, facts }: MirrorDeps,
  reading: Reading,
  entityRef: string,
): Promise<void> {
  await db.transaction(tx =>
    markGone(tx, facts, { reading, refs: [entityRef] }),
  );
}

type Known = Pick<AssetRow, 'entity_ref' | 'hash' | 'gone_at' | 'inputs'>;

async function knownAssets(
  db: Knex,
  entityRef?: string,
): Promise<Map<string, Known>> {
  const rows: Known[] = await assets(db)
    .select('entity_ref', 'hash', 'gone_at', 'inputs')
    .where(entityRef === undefined ? {} : { entity_ref: entityRef });
  return new Map(rows.map(row => [row.entity_ref, row]));
}

async function complete(
  tx: Knex.Transaction,
  facts: Facts,
  given: { reading: Reading; lost: string[] },
): Promise<number> {
  const { reading, lost } = given;
  const { revision, readAt } = reading;
  const first = await state(tx)
    .where({ id: 1, revision })
    .update({ revision: revision + 1, read_at: readAt });
  if (!first) return 0;
  let gone = 0;
  for (let start = 0; start < lost.length; start += CHUNK) {
    const refs = lost.slice(start, start + CHUNK);
    gone += await markGone(tx, facts, { reading, refs });
  }
  return gone;
}
