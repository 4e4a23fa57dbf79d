import { Knex } from 'knex';
import { jsonRows, rowsOf } from './jsonRows';
import { Change, Held } from './settle';
import { FactKey, keyOf, ValueRow } from './tables';

const CHUNK = 2_000;
const KEY = ['entity_ref', 'fact_id'] as const;
const TOLD = ['value', 'source', 'observed_at'] as const;
const VALUE = [...KEY, ...TOLD, 'valid_until', 'recorded_at'] as const;
const CHANGE = [...KEY, ...TOLD, 'recorded_at'] as const;

/** A fact of an entity, and what is to be stored of it. */
export type Keyed<T> = { key: FactKey; row: T };

/** Facts as they are held, by key. */
export async function selectHeld(
  tx: Knex,
  keys: FactKey[],
): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  for (const chunk of chunksOf(keys)) {
    const rows = rowsOf<ValueRow>(
      await tx.raw(
        `select held.* from ? cross join facts_values as held
         where held.entity_ref = given.entity_ref
           and held.fact_id = given.fact_id`,
        [jsonRows(tx, KEY, chunk)],
      ),
    );
    for (const row of rows) held.set(keyOf(row), heldOf(row));
  }
  return held;
}

/**
 * Inserts what is not there, and locks what is, without changing it: a row
 * that conflicts is locked by PostgreSQL although no row passes the condition.
 * One pass in the order given, so that writers who meet wait for one another
 * and never in a circle. Gives back the keys that were inserted.
 */
export async function claim(
  tx: Knex.Transaction,
  rows: Keyed<Held>[],
): Promise<Set<string>> {
  const inserted = await insertValues(
    tx,
    rows,
    'do update set fact_id = excluded.fact_id where false',
  );
  return new Set(inserted.map(keyOf));
}

/** Writes over what is held. */
export async function overwrite(
  tx: Knex.Transaction,
  rows: Keyed<Held>[],
): Promise<void> {
  const columns = VALUE.slice(KEY.length);
  const all = columns.map(column => `${column} = excluded.${column}`);
  await insertValues(tx, rows, `do update set ${all.join(', ')}`);
}

/** Takes facts away; their history stays. */
export async function remove(
  tx: Knex.Transaction,
  keys: FactKey[],
): Promise<void> {
  for (const chunk of chunksOf(keys)) {
    await tx.raw(
      `delete from facts_values where (entity_ref, fact_id) in
       (select entity_ref, fact_id from ?)`,
      [jsonRows(tx, KEY, chunk)],
    );
  }
}

/** Adds changes to the history. */
export async function addHistory(
  tx: Knex.Transaction,
  changes: Keyed<Change>[],
): Promise<void> {
  const columns = CHANGE.join(', ');
  for (const chunk of chunksOf(changes)) {
    await tx.raw(
      `insert into facts_history (${columns}) select ${columns} from ?`,
      [jsonRows(tx, CHANGE, chunk.map(storedOf))],
    );
  }
}

async function insertValues(
  tx: Knex.Transaction,
  rows: Keyed<Held>[],
  onConflict: string,
): Promise<FactKey[]> {
  const columns = VALUE.join(', ');
  const written: FactKey[] = [];
  for (const chunk of chunksOf(rows)) {
    const answer = await tx.raw(
      `insert into facts_values (${columns}) select ${columns} from ? where true
       on conflict (entity_ref, fact_id) ${onConflict}
       returning entity_ref, fact_id`,
      [jsonRows(tx, VALUE, chunk.map(storedOf))],
    );
    written.push(...rowsOf<FactKey>(answer));
  }
  return written;
}

function heldOf(row: ValueRow): Held {
  const { value, source, valid_until } = row;
  return {
    value,
    source,
    observedAt: new Date(row.observed_at),
    validUntil: valid_until === null ? undefined : new Date(valid_until),
    recordedAt: new Date(row.recorded_at),
  };
}

function storedOf({ key, row }: Keyed<Change>) {
  return {
    ...key,
    value: row.value,
    source: row.source,
    observed_at: row.observedAt,
    valid_until: row.validUntil,
    recorded_at: row.recordedAt,
  };
}

function* chunksOf<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += CHUNK) {
    yield items.slice(start, start + CHUNK);
  }
}
