import { Knex } from 'knex';

const LOCK = 'ai-governance:migrations';

/** Whether the database is PostgreSQL; otherwise it is SQLite. */
export function isPostgres(db: Knex): boolean {
  return db.client.config.client.includes('pg');
}

/**
 * Brings the tables of one feature up to date, in a history of its own.
 *
 * Replicas that start together take turns: a lock on one connection, the
 * migrations on another, so the pool must hold at least two.
 */
export async function migrate(
  db: Knex,
  feature: { id: string; migrations?: string },
): Promise<void> {
  const { id, migrations: directory } = feature;
  if (!directory) return;
  const history = { directory, tableName: `knex_migrations_${id}` };
  const latest = async () => {
    // Whoever is here migrates alone: a lock that is still closed was left by
    // a process that was killed.
    await db.migrate.forceFreeMigrationsLock(history);
    await db.migrate.latest(history);
  };
  if (!isPostgres(db)) {
    await latest();
    return;
  }
  await db.transaction(async trx => {
    await trx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [LOCK]);
    await latest();
  });
}
