import { Knex } from 'knex';

/** A database as it is built: every column, index and key of our tables. */
export type Schema = Record<string, string[]>;

type Row = Record<string, unknown>;

const isPostgres = (db: Knex) => db.client.config.client.includes('pg');

/** Our tables; those of Knex and of the database itself are left out. */
export async function tablesOf(db: Knex): Promise<string[]> {
  const rows: Row[] = isPostgres(db)
    ? (
        await db.raw(
          `select tablename as name from pg_tables where schemaname = current_schema()`,
        )
      ).rows
    : await db.raw(`select name from sqlite_master where type = 'table'`);
  return rows
    .map(({ name }) => String(name))
    .filter(name => !/^(knex_|sqlite_)/.test(name))
    .sort();
}

/** What two databases share that are built alike. */
export async function schemaOf(db: Knex): Promise<Schema> {
  const schema: Schema = {};
  for (const table of await tablesOf(db)) {
    const parts = isPostgres(db)
      ? await postgresParts(db, table)
      : await sqliteParts(db, table);
    schema[table] = parts.map(part => JSON.stringify(part)).sort();
  }
  return schema;
}

async function postgresParts(db: Knex, table: string): Promise<Row[]> {
  const columns = await db.raw(
    `select column_name, data_type, collation_name, is_nullable, column_default
       from information_schema.columns
      where table_schema = current_schema() and table_name = ?`,
    [table],
  );
  const indexes = await db.raw(
    `select indexdef from pg_indexes
      where schemaname = current_schema() and tablename = ?`,
    [table],
  );
  const keys = await db.raw(
    `select conname, pg_get_constraintdef(oid) as definition
       from pg_constraint where conrelid = to_regclass(?)`,
    [table],
  );
  return [...columns.rows, ...indexes.rows, ...keys.rows];
}

async function sqliteParts(db: Knex, table: string): Promise<Row[]> {
  const pragma = (of: string, name: string): Promise<Row[]> =>
    db.raw(`select * from pragma_${of}(?)`, [name]);
  const indexes = (await pragma('index_list', table)).map(
    ({ seq: _, ...index }) => index,
  );
  const columns = await Promise.all(
    indexes.map(async ({ name }) => ({
      index: name,
      columns: await pragma('index_xinfo', String(name)),
    })),
  );
  return [
    ...(await pragma('table_info', table)),
    ...(await pragma('foreign_key_list', table)),
    ...indexes,
    ...columns,
  ];
}

/**
 * Puts a row into each table that has none: every number is 1, every text the
 * same, so that what points from one table to another finds it.
 */
export async function fillTables(db: Knex): Promise<void> {
  let left = await emptyTables(db);
  while (left.length) {
    const failed: Array<{ table: string; error: unknown }> = [];
    for (const table of left) {
      try {
        await db(table).insert(await anyRow(db, table));
      } catch (error) {
        failed.push({ table, error });
      }
    }
    if (failed.length === left.length) throw failed[0].error;
    left = failed.map(({ table }) => table);
  }
}

/** The tables without a row. */
export async function emptyTables(db: Knex): Promise<string[]> {
  const empty: string[] = [];
  for (const table of await tablesOf(db)) {
    if (!(await db(table).first())) empty.push(table);
  }
  return empty;
}

async function anyRow(db: Knex, table: string): Promise<Row> {
  const columns = await db(table).columnInfo();
  return Object.fromEntries(
    Object.entries(columns).map(([name, { type }]) => [name, anyValue(type)]),
  );
}

function anyValue(type: string): unknown {
  if (/int|numeric|decimal|real|float|double/.test(type)) return 1;
  if (/bool/.test(type)) return true;
  if (/date|time/.test(type)) return new Date('2026-11-21T12:00:00Z');
  if (/json/.test(type)) return '{}';
  return '1';
}
