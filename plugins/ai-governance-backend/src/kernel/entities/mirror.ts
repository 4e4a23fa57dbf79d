import { Knex } from 'knex';
import { Facts } from '@aigov/backstage-plugin-ai-governance-node';
import { hashed, markGone, Mirrored, writeChunk } from './mirrorRows';
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
 * Makes the mirror equal to a complete reading of the catalog.
 *
 * Chunks are transactions of their own, in order of the entity ref, so that
 * two replicas cannot lock each other up and a killed run leaves nothing half
 * written: what it missed still has its old hash. An entity and its facts
 * change together. `kept` are refs that are in the catalog but could not be
 * read: they stay as they are, and so does what a later reading wrote. When
 * another complete reading has ended since this one began, nothing is marked
 * gone, because the other may have seen what this one has not.
 */
export async function writeMirror(
  deps: MirrorDeps,
  reading: Reading & {
    entities: Mirrored[];
    kept: ReadonlySet<string>;
    signal?: AbortSignal;
  },
): Promise<MirrorChanges> {
  const { entities, kept, signal } = reading;
  const known = await knownAssets(deps.db);
  const changed = entities
    .map(hashed)
    .filter(({ entry, hash }) => {
      const before = known.get(entry.row.entityRef);
      return !before || before.hash !== hash || before.gone_at !== null;
    })
    .sort((a, b) => (a.entry.row.entityRef < b.entry.row.entityRef ? -1 : 1));

  for (let start = 0; start < changed.length; start += CHUNK) {
    signal?.throwIfAborted();
    const chunk = changed.slice(start, start + CHUNK);
    await deps.db.transaction(tx =>
      writeChunk(tx, deps.facts, { chunk, reading }),
    );
  }

  signal?.throwIfAborted();
  const there = new Set(entities.map(({ entry }) => entry.row.entityRef));
  const lost = [...known.values()]
    .filter(({ gone_at }) => gone_at === null)
    .map(({ entity_ref }) => entity_ref)
    .filter(ref => !there.has(ref) && !kept.has(ref))
    .sort();
  const gone = await deps.db.transaction(tx =>
    complete(tx, deps.facts, { reading, lost }),
  );
  return { written: changed.length, gone };
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

type Known = Pick<AssetRow, 'entity_ref' | 'hash' | 'gone_at'>;

async function knownAssets(
  db: Knex,
  entityRef?: string,
): Promise<Map<string, Known>> {
  const rows: Known[] = await assets(db)
    .select('entity_ref', 'hash', 'gone_at')
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
