import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knexFactory, { Knex } from 'knex';

const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

/** Measures one database; true when it keeps the budget. */
export type Measure = (name: string, knex: Knex) => Promise<boolean>;

/**
 * Measures an empty SQLite file, and an empty PostgreSQL database where the
 * environment names a server; true when both keep the budget.
 */
export async function onEachDatabase(
  bench: string,
  measure: Measure,
): Promise<boolean> {
  const kept = await onSqlite(bench, measure);
  return POSTGRES ? (await onPostgres(POSTGRES, bench, measure)) && kept : kept;
}

async function onSqlite(bench: string, measure: Measure) {
  const folder = mkdtempSync(path.join(tmpdir(), `${bench}-bench-`));
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: path.join(folder, 'bench.sqlite') },
    useNullAsDefault: true,
  });
  try {
    return await measure('SQLite', knex);
  } finally {
    await knex.destroy();
    rmSync(folder, { recursive: true });
  }
}

/** The same server, another database. */
function withDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}

async function onPostgres(
  connectionString: string,
  bench: string,
  measure: Measure,
) {
  const server = knexFactory({ client: 'pg', connection: connectionString });
  const database = `${bench}_bench_${process.pid}`;
  await server.raw('create database ??', [database]);
  const knex = knexFactory({
    client: 'pg',
    connection: withDatabase(connectionString, database),
  });
  try {
    return await measure('PostgreSQL', knex);
  } finally {
    await knex.destroy();
    await server.raw('drop database ?? with (force)', [database]);
    await server.destroy();
  }
}
