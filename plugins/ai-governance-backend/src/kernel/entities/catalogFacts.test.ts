import { Knex } from 'knex';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  catalogFacts,
  declaredFacts,
} from '@aigov/backstage-plugin-ai-governance-common';
import { createDatabases } from '../../testUtils/databases';
import { dataset, model } from '../../testUtils/entities';
import {
  createFacts,
  factDefinitions,
  factsMigrations,
} from '../facts/createFacts';
import { migrate } from '../migrate';
import { entitiesMigrations } from './entities';
import { sweepEntities } from './sweep';

jest.setTimeout(120_000);

const { databases, ids } = createDatabases();

const clock = { now: new Date('2026-11-21T12:00:00Z') };
const facts = createFacts({
  now: () => clock.now,
  definitions: factDefinitions(declaredFacts),
});

function sweep(db: Knex, entities: Entity[], signal?: AbortSignal) {
  return sweepEntities(
    {
      db,
      facts,
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
      now: () => clock.now,
    },
    { signal },
  );
}

/** All that the mirror and the facts say, and how it came about. */
async function everything(db: Knex) {
  const [rows, facets, now, history] = await Promise.all([
    db('entities_assets')
      .orderBy('entity_ref')
      .select('entity_ref', 'hash', 'data', 'gone_at'),
    db('entities_values')
      .join('entities_assets', 'id', 'entity_id')
      .orderBy(['entity_ref', 'facet', 'value'])
      .select('entity_ref', 'facet', 'value'),
    db('facts_values')
      .orderBy(['entity_ref', 'fact_id'])
      .select('entity_ref', 'fact_id', 'value', 'source'),
    db('facts_history')
      .orderBy(['entity_ref', 'fact_id', 'id'])
      .select('entity_ref', 'fact_id', 'value', 'source'),
  ]);
  return { rows, facets, now, history };
}

describe.each(ids)('facts of the catalog, %p', databaseId => {
  async function createDatabase() {
    const db = await databases.init(databaseId);
    await migrate(db, entitiesMigrations);
    await migrate(db, factsMigrations);
    return db;
  }

  const rtoOf = async (db: Knex, refs = ['model:default/triage']) =>
    Object.fromEntries(await facts.valuesOf(db, catalogFacts.rtoMinutes, refs));

  it('follow the entity, and are not known without it', async () => {
    const db = await createDatabase();
    await sweep(db, [model('triage', { resilience: { rto: 'PT1H' } })]);
    expect(await rtoOf(db)).toEqual({ 'model:default/triage': 60 });
    await sweep(db, [model('triage', { resilience: { rto: 'PT2H' } })]);
    expect(await rtoOf(db)).toEqual({ 'model:default/triage': 120 });
    await sweep(db, [model('triage')]);
    expect(await rtoOf(db)).toEqual({});
    await sweep(db, [model('triage', { resilience: { rto: 'PT2H' } })]);
    await sweep(db, []);
    expect(await db('facts_values')).toEqual([]);
    const { items } = await facts.history(db, {
      entityRef: 'model:default/triage',
      fact: catalogFacts.rtoMinutes.id,
      limit: 10,
    });
    expect(items.map(({ value }) => value)).toEqual([
      undefined,
      120,
      undefined,
      120,
      60,
    ]);
    await sweep(db, [model('triage', { resilience: { rto: 'PT2H' } })]);
    expect(await rtoOf(db)).toEqual({ 'model:default/triage': 120 });
  });

  it('leave facts of others alone', async () => {
    const db = await createDatabase();
    const write = {
      fact: catalogFacts.rtoMinutes,
      entityRef: 'model:default/triage',
      value: 5,
      source: 'measured',
    };
    await sweep(db, [model('triage')]);
    await facts.write(db, [write]);
    await sweep(db, [model('triage', {}, { title: 'Another' })]);
    await sweep(db, []);
    expect(await rtoOf(db)).toEqual({ 'model:default/triage': 5 });
  });

  it('are written once: an unchanged catalog writes only that it was read', async () => {
    const db = await createDatabase();
    const landscape = [
      ...Array.from({ length: 120 }, (_, i) =>
        model(`m-${i}`, { criticality: 'high' }),
      ),
      dataset('tickets'),
    ];
    await sweep(db, landscape);
    const before = await everything(db);
    clock.now = new Date('2026-11-21T12:01:00Z');
    const writes: string[] = [];
    db.on('query', ({ sql }: { sql: string }) => {
      if (/^\s*(insert|update|delete)/i.test(sql)) writes.push(sql);
    });
    const { changes } = await sweep(db, landscape);
    expect(changes).toEqual({ written: 0, gone: 0 });
    expect(writes).toHaveLength(2);
    for (const sql of writes) expect(sql).toMatch(/^update .entities_state/);
    expect(await everything(db)).toEqual(before);
  });

  it('are the same in the end, wherever a sweep was stopped', async () => {
    const before = [
      ...Array.from({ length: 20 }, (_, i) => model(`old-${i}`)),
      ...Array.from({ length: 30 }, (_, i) => model(`m-${i}`)),
    ];
    const after = Array.from({ length: 205 }, (_, i) =>
      model(`m-${i}`, { criticality: i % 2 ? 'high' : 'low' }),
    );
    const whole = await createDatabase();
    await sweep(whole, before);
    await sweep(whole, after);
    const expected = await everything(whole);

    const outcomes: string[] = [];
    for (let at = 0; ; at++) {
      const db = await createDatabase();
      await sweep(db, before);
      const controller = new AbortController();
      let commits = 0;
      db.on('query', ({ sql }: { sql: string }) => {
        if (/^commit/i.test(sql) && ++commits > at) {
          controller.abort(new Error('stopped'));
        }
      });
      if (at === 0) controller.abort(new Error('stopped'));
      const outcome = await sweep(db, after, controller.signal).then(
        () => 'done',
        (error: Error) => error.message,
      );
      if (outcome === 'done') break;
      outcomes.push(outcome);
      await sweep(db, after);
      expect(await everything(db)).toEqual(expected);
    }
    expect(outcomes).toEqual(['stopped', 'stopped', 'stopped']);
  });

  it('go with the row: neither stays when the chunk fails', async () => {
    const db = await createDatabase();
    const broken = {
      ...facts,
      write: async () => {
        throw new Error('no room');
      },
    };
    await expect(
      sweepEntities({
        db,
        facts: broken,
        catalog: catalogServiceMock({ entities: [model('triage')] }),
        auth: mockServices.auth(),
        logger: mockServices.logger.mock(),
      }),
    ).rejects.toMatchObject({ message: 'no room' });
    expect(await everything(db)).toEqual({
      rows: [],
      facets: [],
      now: [],
      history: [],
    });
  });
});
