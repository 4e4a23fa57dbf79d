import { readdirSync } from 'fs';
import path from 'path';
import { Knex } from 'knex';
import { createDatabases } from '../testUtils/databases';
import { migrationsOf } from './feature';
import { migrate } from './migrate';

jest.setTimeout(60_000);

const { databases, ids } = createDatabases();
const histories = readdirSync(path.dirname(migrationsOf('entities')));

async function tablesOf(db: Knex): Promise<string[]> {
  const isPg = db.client.config.client.includes('pg');
  const rows: Array<{ name: string }> = isPg
    ? (
        await db.raw(
          `select tablename as name from pg_tables where schemaname = 'public'`,
        )
      ).rows
    : await db.raw(`select name from sqlite_master where type = 'table'`);
  return rows
    .map(({ name }) => name)
    .filter(name => !/^(knex_|sqlite_)/.test(name))
    .sort();
}

describe.each(ids)('migrate, %p', databaseId => {
  it('keeps a history for each feature', async () => {
    const db = await databases.init(databaseId);
    for (const id of histories) {
      await migrate(db, { id, migrations: migrationsOf(id) });
      await migrate(db, { id, migrations: migrationsOf(id) });
      expect(await db.schema.hasTable(`knex_migrations_${id}`)).toBe(true);
    }
    expect(await tablesOf(db)).toContain('entities_assets');
  });

  it.each(histories)('takes %s back, step by step', async id => {
    const db = await databases.init(databaseId);
    const before = await tablesOf(db);
    const history = {
      directory: migrationsOf(id),
      tableName: `knex_migrations_${id}`,
    };
    await migrate(db, { id, migrations: history.directory });
    await db.migrate.rollback(history, true);
    expect(await tablesOf(db)).toEqual(before);
    await migrate(db, { id, migrations: history.directory });
  });

  it('lets replicas that start together take turns', async () => {
    const db = await databases.init(databaseId);
    const start = () =>
      migrate(db, { id: 'entities', migrations: migrationsOf('entities') });
    await Promise.all(
      databaseId === 'SQLITE_3' ? [start()] : [start(), start(), start()],
    );
    expect(await db('entities_state')).toHaveLength(1);
  });
});
