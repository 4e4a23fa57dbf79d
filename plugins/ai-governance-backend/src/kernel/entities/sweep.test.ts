import { Knex } from 'knex';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createDatabases } from '../../testUtils/databases';
import {
  aiTool,
  dataset,
  model,
  other,
  related,
} from '../../testUtils/entities';
import { createFacts, factsMigrations } from '../facts/createFacts';
import { migrate } from '../migrate';
import { entitiesMigrations } from './entities';
import { mirrorState, writeMirror } from './mirror';
import { beginReading } from './reading';
import { sweepEntities } from './sweep';
import { assets, values } from './tables';

jest.setTimeout(60_000);

const { databases, ids } = createDatabases();
const facts = createFacts({ now: () => new Date('2026-11-21T12:00:00Z') });

const landscape = (): Entity[] =>
  related([
    model('triage', { datasets: [{ ref: 'tickets', role: 'training' }] }),
    dataset('tickets', {}, { title: 'Support tickets' }),
    aiTool('companion', { models: ['triage'] }),
    other('Component', 'router', {
      annotations: { 'ai-governance/uses': 'model:default/triage' },
    }),
  ]);

it('runs on both databases', () => {
  expect(ids).toEqual(['SQLITE_3', 'POSTGRES_18']);
});

describe.each(ids)('sweepEntities, %p', databaseId => {
  async function createDatabase() {
    const db = await databases.init(databaseId);
    await migrate(db, entitiesMigrations);
    await migrate(db, factsMigrations);
    return db;
  }

  async function sweep(
    db: Knex,
    catalog: ReturnType<typeof catalogServiceMock>,
    now = '2026-11-21T12:00:00Z',
    options: { inFull?: boolean } = {},
  ) {
    const deps = {
      db,
      catalog,
      facts,
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
      now: () => new Date(now),
    };
    const { changes } = await sweepEntities(deps, options);
    return changes;
  }

  const of = (entities: Entity[]) => catalogServiceMock({ entities });

  async function listed(db: Knex) {
    const rows = await assets(db)
      .whereNull('gone_at')
      .orderBy('entity_ref')
      .select('entity_ref');
    return rows.map(row => row.entity_ref);
  }

  it('takes in what is there, with users, values and findings', async () => {
    const db = await createDatabase();
    expect(await mirrorState(db)).toEqual({ revision: 0, asOf: null });
    expect(await sweep(db, of(landscape()))).toEqual({ written: 3, gone: 0 });

    expect(await listed(db)).toEqual([
      'aitool:default/companion',
      'dataset:default/tickets',
      'model:default/triage',
    ]);
    const triage = await assets(db)
      .where({ entity_ref: 'model:default/triage' })
      .first();
    expect(JSON.parse(triage!.users)).toEqual([
      'aitool:default/companion',
      'component:default/router',
    ]);
    expect(JSON.parse(triage!.data)).toMatchObject({ usedBy: 2 });
    expect(
      await values(db)
        .where({ entity_id: triage!.id, facet: 'finding' })
        .orderBy('value')
        .select('value'),
    ).toContainEqual({ value: 'broken-reference' });
    expect(await mirrorState(db)).toEqual({
      revision: 1,
      asOf: '2026-11-21T12:00:00.000Z',
    });
  });

  it('knows a ref that leads to an entity of another kind', async () => {
    const db = await createDatabase();
    const groups = ['ml', 'data', 'it'].map(name => other('Group', name));
    await sweep(db, of([...landscape(), ...groups]));
    expect(
      await values(db).where({ facet: 'finding', value: 'broken-reference' }),
    ).toEqual([]);
  });

  it('writes only what changed', async () => {
    const db = await createDatabase();
    await sweep(db, of(landscape()));
    expect(await sweep(db, of(landscape()))).toEqual({ written: 0, gone: 0 });

    const [triage, ...rest] = landscape();
    const renamed = { ...triage, metadata: { ...triage.metadata, title: 'T' } };
    expect(await sweep(db, of([renamed, ...rest]))).toEqual({
      written: 1,
      gone: 0,
    });
    expect((await mirrorState(db)).revision).toBe(3);
  });

  it('marks gone what left the catalog, and takes it back with its id', async () => {
    const db = await createDatabase();
    await sweep(db, of(landscape()));
    const before = await assets(db).orderBy('id').select('id', 'entity_ref');

    const [, ...withoutTriage] = landscape();
    expect(await sweep(db, of(withoutTriage))).toMatchObject({ gone: 1 });
    expect(await listed(db)).not.toContain('model:default/triage');
    expect(await assets(db).orderBy('id').select('id', 'entity_ref')).toEqual(
      before,
    );

    await sweep(db, of(landscape()));
    expect(await listed(db)).toContain('model:default/triage');
    expect(await assets(db).orderBy('id').select('id', 'entity_ref')).toEqual(
      before,
    );
  });

  it('changes nothing when the catalog breaks off halfway', async () => {
    const db = await createDatabase();
    await sweep(db, of(landscape()));
    const broken = of([]);
    broken.streamEntities = async function* stream() {
      yield [model('newcomer')];
      throw new Error('connection reset');
    };
    await expect(sweep(db, broken)).rejects.toThrow('connection reset');
    expect(await listed(db)).toHaveLength(3);
    expect((await mirrorState(db)).revision).toBe(1);
  });

  it('goes on where a killed run stopped', async () => {
    const db = await createDatabase();
    const many = Array.from({ length: 250 }, (_, i) => model(`m-${i}`));
    await sweep(db, of([model('old')]));

    let chunks = 0;
    const dying = new Proxy(db, {
      get(target, key, receiver) {
        if (key !== 'transaction') return Reflect.get(target, key, receiver);
        return (work: (tx: Knex.Transaction) => Promise<unknown>) => {
          chunks += 1;
          if (chunks === 3) throw new Error('killed');
          return target.transaction(work);
        };
      },
    });
    await expect(sweep(dying, of(many))).rejects.toThrow('killed');
    expect(await listed(db)).toHaveLength(201);
    expect(await listed(db)).toContain('model:default/old');

    expect(await sweep(db, of(many))).toEqual({ written: 50, gone: 1 });
    expect(await listed(db)).toHaveLength(250);
  });

  it('ends when it is told to', async () => {
    const db = await createDatabase();
    await expect(
      writeMirror(
        { db, facts },
        {
          ...(await beginReading(db, new Date())),
          inputs: new Map(),
          make: async () => [],
          signal: AbortSignal.abort(new Error('shutting down')),
        },
      ),
    ).rejects.toThrow('shutting down');
    expect((await mirrorState(db)).revision).toBe(0);
  });

  it('gives the same when two replicas sweep at once', async () => {
    const db = await createDatabase();
    const many = Array.from({ length: 220 }, (_, i) => model(`m-${i}`));
    await Promise.all([sweep(db, of(many)), sweep(db, of(many))]);
    expect(await listed(db)).toHaveLength(220);
    const [{ count }] = await values(db)
      .where({ facet: 'kind' })
      .count({ count: '*' });
    expect(Number(count)).toBe(220);
  });

  it('does not mark gone by an older reading than the last', async () => {
    const db = await createDatabase();
    const earlier = await beginReading(db, new Date('2026-11-21T11:00:00Z'));
    await sweep(db, of([model('new')]));
    await writeMirror(
      { db, facts },
      { ...earlier, inputs: new Map(), make: async () => [] },
    );
    expect(await listed(db)).toEqual(['model:default/new']);
    expect((await mirrorState(db)).asOf).toBe('2026-11-21T12:00:00.000Z');
  });

  it('follows the calendar with nobody changing anything', async () => {
    const db = await createDatabase();
    const retiring = of([
      model('triage', { retirement: { date: '2027-01-21' } }),
    ]);
    const stateNow = () =>
      values(db).where({ facet: 'retirement' }).pluck('value');
    await sweep(db, retiring, '2026-11-21T23:59:00Z');
    expect(await stateNow()).toEqual(['later']);
    await sweep(db, retiring, '2026-11-22T00:01:00Z');
    expect(await stateNow()).toEqual(['within-60-days']);
    await sweep(db, retiring, '2027-01-22T00:01:00Z');
    expect(await stateNow()).toEqual(['past']);
  });

  it('makes again what changed and what mentions it, and everything in full', async () => {
    const db = await createDatabase();
    await sweep(db, of(landscape()));
    const [triage, tickets, ...rest] = landscape();
    const retitled = {
      ...tickets,
      metadata: { ...tickets.metadata, title: 'Tickets' },
    };
    const outdated = () => assets(db).update({ hash: 'other' });

    await outdated();
    expect(await sweep(db, of(landscape()))).toMatchObject({ written: 0 });
    const later = of([triage, retitled, ...rest]);
    expect(await sweep(db, later)).toMatchObject({ written: 2 });
    expect(await sweep(db, later)).toMatchObject({ written: 0 });

    await outdated();
    expect(await sweep(db, later, '2026-11-21T23:59:00Z')).toMatchObject({
      written: 0,
    });
    expect(await sweep(db, later, '2026-11-22T00:01:00Z')).toMatchObject({
      written: 3,
    });
    await outdated();
    expect(
      await sweep(db, later, '2026-11-22T00:02:00Z', { inFull: true }),
    ).toMatchObject({ written: 3 });
  });

  it('knows at once when what an entity mentions comes and goes', async () => {
    const db = await createDatabase();
    const groups = ['ml', 'data', 'it'].map(name => other('Group', name));
    const broken = () =>
      values(db).where({ facet: 'finding', value: 'broken-reference' });
    await sweep(db, of([...landscape(), ...groups]));
    await sweep(db, of([...landscape(), ...groups.slice(1)]));
    expect(await broken()).toHaveLength(1);
    await sweep(db, of([...landscape(), ...groups]));
    expect(await broken()).toEqual([]);
  });

  it('keeps the last good state of an entity that cannot be read', async () => {
    const db = await createDatabase();
    await sweep(db, of(landscape()));
    const [triage, ...rest] = landscape();
    const broken = { ...triage, spec: null as never };
    expect(await sweep(db, of([broken, ...rest]))).toEqual({
      written: 0,
      gone: 0,
    });
    expect(await listed(db)).toContain('model:default/triage');
  });

  it('takes in what no index and no text column would', async () => {
    const db = await createDatabase();
    const long = Array.from({ length: 2_000 }, (_, i) => i.toString(36));
    const strange = model(
      'strange',
      { capabilities: ['a\0b', 'ab'] },
      { title: `${long.join('')}\0`, description: '\0' },
    );
    expect(await sweep(db, of([strange]))).toEqual({ written: 1, gone: 0 });
    expect(await sweep(db, of([strange]))).toEqual({ written: 0, gone: 0 });
    const row = await assets(db).first();
    expect(JSON.parse(row!.data).title).toBe(strange.metadata.title);
    expect(
      await values(db).where({ facet: 'capability' }).pluck('value'),
    ).toEqual(['ab']);
  });

  it('leaves kinds of other products alone', async () => {
    const db = await createDatabase();
    const foreign = { ...model('x'), apiVersion: 'other.io/v1' };
    await sweep(db, of([foreign]));
    expect(await listed(db)).toEqual([]);
  });
});
