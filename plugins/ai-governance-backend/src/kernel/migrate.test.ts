import { readdirSync } from 'fs';
import path from 'path';
import knexFactory, { Knex } from 'knex';
import { createDatabases } from '../testUtils/databases';
import {
  emptyTables,
  fillTables,
  schemaOf,
  tablesOf,
} from '../testUtils/schema';
import { migrationsOf } from './feature';
import { migrate } from './migrate';

jest.setTimeout(60_000);

const REPLICAS = 3;
const STARTS = 5;

const { databases, ids } = createDatabases();
const folder = path.dirname(migrationsOf('entities'));
const histories = readdirSync(folder).filter(name => !name.startsWith('.'));

const historyOf = (id: string) => ({
  directory: migrationsOf(id),
  tableName: `knex_migrations_${id}`,
});
const stepsOf = (id: string) =>
  readdirSync(migrationsOf(id)).filter(name => name.endsWith('.js'));

async function migrateAll(db: Knex) {
  for (const id of histories) {
    await migrate(db, { id, migrations: migrationsOf(id) });
  }
}

describe.each(ids)('migrate, %p', databaseId => {
  it('keeps a history for each feature', async () => {
    const db = await databases.init(databaseId);
    await migrateAll(db);
    const schema = await schemaOf(db);
    await migrateAll(db);
    expect(await schemaOf(db)).toEqual(schema);
    for (const id of histories) {
      expect(await db(`knex_migrations_${id}`).pluck('name')).toEqual(
        stepsOf(id),
      );
    }
  });

  it.each(histories)('names every table of %s after it', async id => {
    const db = await databases.init(databaseId);
    await migrate(db, { id, migrations: migrationsOf(id) });
    const strange = (await tablesOf(db)).filter(
      name => !name.startsWith(`${id}_`),
    );
    expect(strange).toEqual([]);
  });

  it.each(histories)('takes %s up, back and up, with rows in it', async id => {
    const db = await databases.init(databaseId);
    const history = historyOf(id);
    const schemas = [await schemaOf(db)];
    const up = async () => {
      await db.migrate.up(history);
      await fillTables(db);
    };
    for (const _ of stepsOf(id)) {
      await up();
      schemas.push(await schemaOf(db));
    }
    const full = schemas[schemas.length - 1];
    for (const schema of schemas.slice(0, -1).reverse()) {
      await db.migrate.down(history);
      expect(await schemaOf(db)).toEqual(schema);
      expect(await emptyTables(db)).toEqual([]);
    }
    for (const _ of stepsOf(id)) await up();
    expect(await schemaOf(db)).toEqual(full);
  });

  it('goes on where a process was killed', async () => {
    const db = await databases.init(databaseId);
    await migrateAll(db);
    const schema = await schemaOf(db);
    for (const id of histories) {
      await db.migrate.down(historyOf(id));
      await db(`knex_migrations_${id}_lock`).update({ is_locked: 1 });
    }
    await migrateAll(db);
    expect(await schemaOf(db)).toEqual(schema);
  });
});

describe('replicas that start at once on a fresh PostgreSQL', () => {
  it('take turns, each with a pool of its own', async () => {
    const db = await databases.init('POSTGRES_18');
    await migrateAll(db);
    const schema = await schemaOf(db);
    const replicas = Array.from({ length: REPLICAS }, () =>
      knexFactory({ ...db.client.config, pool: { min: 0, max: 2 } }),
    );
    try {
      for (let start = 0; start < STARTS; start++) {
        await db.raw('drop schema public cascade');
        await db.raw('create schema public');
        await Promise.all(replicas.map(migrateAll));
        expect(await schemaOf(db)).toEqual(schema);
      }
    } finally {
      await Promise.all(replicas.map(replica => replica.destroy()));
    }
  });
});
