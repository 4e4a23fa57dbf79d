import { createHash } from 'crypto';
import { Knex } from 'knex';
import {
  declaredFacts,
  DeclaredFactValue,
  InventoryEntry,
  inventorySortKeys,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Facts } from '@aigov/backstage-plugin-ai-governance-node';
import { storable } from '../storable';
import { AssetRow, assets, sortColumns, state, values } from './tables';

const CHUNK = 100;
const VALUES_CHUNK = 200;
const LONGEST_SORTED = 150;

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

/** What is kept of one entity: its row, and the facts that it declares. */
export interface Mirrored {
  entry: InventoryEntry;
  facts: DeclaredFactValue[];
}

/** A reading of the catalog: its number, and when it began. */
export interface Reading {
  number: number;
  /** How often the catalog had been read in full before. */
  revision: number;
  readAt: Date;
}

/** Where the mirror and its facts are written. */
export interface MirrorDeps {
  db: Knex;
  facts: Facts;
}

/** Who says what the mirror says, in facts. */
const SOURCE = 'catalog';

/**
 * Begins a reading of the catalog. Readings are numbered, because the later
 * one is right where two disagree, and the clocks of replicas may differ.
 */
export async function beginReading(db: Knex, readAt: Date): Promise<Reading> {
  const [row] = await state(db)
    .where({ id: 1 })
    .update({ reading: db.raw('reading + 1') }, ['reading', 'revision']);
  return { number: row.reading, revision: row.revision, readAt };
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
      writeChunk(tx, deps.facts, { chunk, reading, known }),
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
    const known = await knownAssets(tx, ref);
    const before = known.get(ref);
    const isSame = before?.hash === chunk[0].hash && before.gone_at === null;
    if (!isSame) await writeChunk(tx, facts, { chunk, reading, known });
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

type Hashed = Mirrored & { hash: string };

function hashed({ entry, facts }: Mirrored): Hashed {
  const { row, users, facets, search } = entry;
  const declared = facts.map(({ fact, value }) => [fact.id, value]);
  return {
    entry,
    facts,
    hash: createHash('sha256')
      .update(JSON.stringify([row, users, facets, search, declared]))
      .digest('base64'),
  };
}

async function writeChunk(
  tx: Knex.Transaction,
  facts: Facts,
  given: {
    chunk: Hashed[];
    reading: Reading;
    known: ReadonlyMap<string, Known>;
  },
): Promise<void> {
  const { chunk, reading, known } = given;
  await assets(tx)
    .insert(chunk.map(one => rowOf(one, reading)))
    .onConflict('entity_ref')
    .merge()
    .where('entities_assets.reading', '<', reading.number);
  const written = await assets(tx)
    .select('id', 'entity_ref')
    .where('reading', reading.number)
    .whereIn(
      'entity_ref',
      chunk.map(({ entry }) => entry.row.entityRef),
    );
  const ids = new Map(written.map(row => [row.entity_ref, row.id]));
  const ours = chunk.filter(({ entry }) => ids.has(entry.row.entityRef));
  await writeValues(tx, ids, ours);
  await facts.write(
    tx,
    ours.flatMap(one =>
      factWrites(one, reading, known.has(one.entry.row.entityRef)),
    ),
  );
}

async function writeValues(
  tx: Knex.Transaction,
  ids: ReadonlyMap<string, number>,
  chunk: Hashed[],
): Promise<void> {
  const rows = chunk.flatMap(({ entry }) =>
    Object.entries(entry.facets).flatMap(([facet, list]) =>
      distinct(list).map(value => ({
        entity_id: ids.get(entry.row.entityRef)!,
        facet,
        value,
      })),
    ),
  );
  await values(tx)
    .whereIn('entity_id', [...ids.values()])
    .delete();
  for (let start = 0; start < rows.length; start += VALUES_CHUNK) {
    await values(tx).insert(rows.slice(start, start + VALUES_CHUNK));
  }
}

/** What an entity declares, and that it declares no more than that. */
function factWrites(
  { entry, facts }: Mirrored,
  { readAt }: Reading,
  wasKnown: boolean,
) {
  const { entityRef } = entry.row;
  const said = new Map(facts.map(({ fact, value }) => [fact.id, value]));
  return declaredFacts
    .filter(({ id }) => wasKnown || said.has(id))
    .map(fact => ({
      fact,
      entityRef,
      value: said.get(fact.id),
      source: SOURCE,
      observedAt: readAt,
    }));
}

/** Values as they are stored, each once. */
function distinct(list: string[]): string[] {
  return [...new Set(list.map(value => storable({ value }).value))];
}

function rowOf(
  { entry, hash }: Hashed,
  { readAt, number }: Reading,
): Omit<AssetRow, 'id'> {
  const { row, users, sort, search } = entry;
  const sorted = Object.fromEntries(
    inventorySortKeys.map(key => [sortColumns[key], sortable(sort[key])]),
  ) as Pick<AssetRow, (typeof sortColumns)[keyof typeof sortColumns]>;
  return storable({
    ...sorted,
    entity_ref: row.entityRef,
    kind: row.kind,
    name: row.name,
    title: row.title,
    data: JSON.stringify(row),
    users: JSON.stringify(users),
    search,
    hash,
    seen_at: readAt,
    gone_at: null,
    reading: number,
  });
}

/** As much of a text as fits an index, and a cursor. */
function sortable(value: string | number | null): string | number | null {
  return typeof value === 'string' ? value.slice(0, LONGEST_SORTED) : value;
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

/** How many are gone now that were not before. */
async function markGone(
  tx: Knex.Transaction,
  facts: Facts,
  given: { reading: Reading; refs: string[] },
): Promise<number> {
  const { reading, refs } = given;
  const gone = await assets(tx)
    .whereIn('entity_ref', refs)
    .whereNull('gone_at')
    .where('reading', '<', reading.number)
    .update({ gone_at: reading.readAt, reading: reading.number }, [
      'entity_ref',
    ]);
  await facts.write(
    tx,
    gone.flatMap(({ entity_ref: entityRef }) =>
      declaredFacts.map(fact => ({ fact, entityRef, source: SOURCE })),
    ),
  );
  return gone.length;
}
