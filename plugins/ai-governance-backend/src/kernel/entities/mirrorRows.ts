import { createHash } from 'crypto';
import { Knex } from 'knex';
import {
  declaredFacts,
  DeclaredFactValue,
  InventoryEntry,
  inventorySortKeys,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Facts } from '@aigov/backstage-plugin-ai-governance-node';
import { jsonRows } from '../facts/jsonRows';
import { storable } from '../storable';
import { Reading } from './reading';
import { AssetRow, assets, sortColumns, values } from './tables';

const VALUES_CHUNK = 200;
const LONGEST_SORTED = 150;

/** Who says what the mirror says, in facts. */
const SOURCE = 'catalog';

/** What is kept of one entity: its row, and the facts that it declares. */
export interface Mirrored {
  entry: InventoryEntry;
  facts: DeclaredFactValue[];
  /** Tells what it was made of; null is to be made again. */
  inputs: string | null;
}

/** An entity with what tells whether it changed. */
export type Hashed = Mirrored & { hash: string };

/** @internal */
export function hashed({ entry, facts, inputs }: Mirrored): Hashed {
  const { row, users, facets, search } = entry;
  const declared = facts.map(({ fact, value }) => [fact.id, value]);
  return {
    entry,
    facts,
    inputs,
    hash: createHash('sha256')
      .update(JSON.stringify([row, users, facets, search, declared]))
      .digest('base64'),
  };
}

/**
 * Writes entities and their facts, besides those that a later reading wrote.
 * The caller owns the transaction; entities come in order of their ref.
 */
export async function writeChunk(
  tx: Knex.Transaction,
  facts: Facts,
  given: { chunk: Hashed[]; reading: Reading },
): Promise<void> {
  const { chunk, reading } = given;
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
  await writeFacts(tx, facts, { entities: ours, reading });
}

/**
 * Remembers what rows were made of that turned out the same, besides those that
 * a later reading wrote.
 */
export async function writeInputs(
  tx: Knex.Transaction,
  chunk: Hashed[],
  reading: Reading,
): Promise<void> {
  const columns = ['entity_ref', 'hash', 'inputs'] as const;
  const rows = chunk.map(({ entry, hash, inputs }) => ({
    entity_ref: entry.row.entityRef,
    hash,
    inputs,
  }));
  await tx.raw(
    `update entities_assets set inputs = given.inputs from ?
     where entities_assets.entity_ref = given.entity_ref
       and entities_assets.hash = given.hash
       and entities_assets.reading <= ?`,
    [jsonRows(tx, columns, rows), reading.number],
  );
}

/** Says what entities declare, and that they declare no more than that. */
async function writeFacts(
  tx: Knex.Transaction,
  facts: Facts,
  given: { entities: Mirrored[]; reading: Reading },
): Promise<void> {
  const { entities, reading } = given;
  const said = entities.flatMap(({ entry, facts: declared }) =>
    declared.map(({ fact, value }) => ({
      fact,
      entityRef: entry.row.entityRef,
      value,
      source: SOURCE,
      observedAt: reading.readAt,
    })),
  );
  const keyOf = (entityRef: string, id: string) => `${entityRef} ${id}`;
  const kept = new Set(said.map(one => keyOf(one.entityRef, one.fact.id)));
  const held = await facts.read(tx, {
    entityRefs: entities.map(({ entry }) => entry.row.entityRef),
    facts: declaredFacts.map(({ id }) => id),
  });
  const definitions = new Map(declaredFacts.map(fact => [fact.id, fact]));
  const over = held
    .filter(({ entityRef, id }) => !kept.has(keyOf(entityRef, id)))
    .map(({ entityRef, id }) => ({
      fact: definitions.get(id)!,
      entityRef,
      source: SOURCE,
      observedAt: reading.readAt,
    }));
  await facts.write(tx, [...said, ...over]);
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

/** Values as they are stored, each once. */
function distinct(list: string[]): string[] {
  return [...new Set(list.map(value => storable({ value }).value))];
}

function rowOf(
  { entry, hash, inputs }: Hashed,
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
    inputs,
  });
}

/** As much of a text as fits an index, and a cursor. */
function sortable(value: string | number | null): string | number | null {
  return typeof value === 'string' ? value.slice(0, LONGEST_SORTED) : value;
}

/**
 * Marks entities as gone, and what they declared as not known, besides those
 * that a later reading wrote; gives back how many. The caller owns the
 * transaction.
 */
export async function markGone(
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
      declaredFacts.map(fact => ({
        fact,
        entityRef,
        source: SOURCE,
        observedAt: reading.readAt,
      })),
    ),
  );
  return gone.length;
}
