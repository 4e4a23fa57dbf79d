import { Knex } from 'knex';
import { RecordChange } from '@aigov/backstage-plugin-ai-governance-node';
import { createDatabases } from '../../testUtils/databases';
import { migrate } from '../migrate';
import { createRecords } from './createRecords';
import { recordsMigrations, trail } from './tables';

jest.setTimeout(120_000);

const { databases, ids } = createDatabases();
const record = {
  feature: 'ownership',
  id: 'model:default/triage',
  entityRef: 'model:default/triage',
};
const byAda = { record, actor: 'user:default/ada' };
const NOON = Date.parse('2026-11-21T12:00:00.123Z');

describe.each(ids)('createRecords, %p', databaseId => {
  async function setUp() {
    const db = await databases.init(databaseId);
    await migrate(db, recordsMigrations);
    const clock = { now: NOON };
    const records = createRecords({ now: () => new Date(clock.now) });
    const change = (given: Partial<RecordChange>) =>
      db.transaction(tx =>
        records.change(tx, { ...byAda, before: {}, after: {}, ...given }),
      );
    return { db, clock, records, change };
  }

  const entries = (db: Knex) => trail(db).orderBy('id');

  it('counts the changes and says who made the last one, and when', async () => {
    const { db, clock, records, change } = await setUp();
    expect(await records.revisionOf(db, record)).toEqual({ revision: 0 });
    await change({ ifMatch: 0, before: undefined, after: { a: 1 } });
    clock.now += 1;
    const saved = await change({
      ifMatch: 1,
      actor: 'user:default/bob',
      before: { a: 1 },
      after: { a: 2 },
      reason: 'It was wrong',
    });

    expect(saved).toEqual({
      revision: 2,
      changedBy: 'user:default/bob',
      changedAt: '2026-11-21T12:00:00.124Z',
    });
    expect(await records.revisionOf(db, record)).toEqual(saved);
    const [first, second] = await entries(db);
    expect(first).toMatchObject({
      revision: 1,
      action: 'create',
      entity_ref: record.entityRef,
      prev_hash: null,
      changes: JSON.stringify([{ field: 'a', after: 1 }]),
    });
    expect(second).toMatchObject({
      revision: 2,
      action: 'update',
      actor: 'user:default/bob',
      reason: 'It was wrong',
      prev_hash: first.hash,
      changes: JSON.stringify([{ field: 'a', before: 1, after: 2 }]),
    });
  });

  it('refuses a change of another revision and says who was faster', async () => {
    const { db, change } = await setUp();
    await change({ ifMatch: 0, before: undefined, after: { a: 1 } });
    const late = change({ ifMatch: 0, before: undefined, after: { a: 2 } });

    await expect(late).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /has revision 1 now, saved by user:default\/ada at 2026-11-21T12:00:00.123Z.*revision 0.*read it again/,
      ),
      revision: 1,
      changedBy: 'user:default/ada',
      changedAt: '2026-11-21T12:00:00.123Z',
    });
    expect(await entries(db)).toHaveLength(1);
  });

  it('refuses a change of a revision that was never there', async () => {
    const { change } = await setUp();
    await expect(
      change({ ifMatch: 3, before: { a: 1 }, after: { a: 2 } }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      revision: 0,
      message: expect.stringContaining('Nothing was saved yet'),
    });
  });

  it('writes nothing when nothing differs', async () => {
    const { db, change } = await setUp();
    await change({ before: undefined, after: { a: [1, { b: 2 }] } });
    const same = await change({
      ifMatch: 1,
      before: { a: [1, { b: 2 }], c: undefined },
      after: { a: [1, { b: 2 }] },
    });
    expect(same).toMatchObject({ revision: 1 });
    expect(await entries(db)).toHaveLength(1);
  });

  it('writes nothing when the transaction fails', async () => {
    const { db, records } = await setUp();
    await expect(
      db.transaction(async tx => {
        await records.change(tx, { ...byAda, before: undefined, after: {} });
        throw new Error('too bad');
      }),
    ).rejects.toThrow('too bad');
    expect(await records.revisionOf(db, record)).toEqual({ revision: 0 });
    expect(await entries(db)).toHaveLength(0);
  });

  it('goes on counting after the record was taken away', async () => {
    const { db, change } = await setUp();
    await change({ before: undefined, after: {} });
    await change({ ifMatch: 1, before: {}, after: undefined });
    await change({ ifMatch: 2, before: undefined, after: {} });
    expect(
      (await entries(db)).map(({ revision, action }) => [revision, action]),
    ).toEqual([
      [1, 'create'],
      [2, 'delete'],
      [3, 'create'],
    ]);
  });

  it('never puts a change before the one it follows', async () => {
    const { clock, change } = await setUp();
    await change({ before: undefined, after: { a: 1 } });
    clock.now -= 5_000;
    const saved = await change({ before: { a: 1 }, after: { a: 2 } });
    expect(saved.changedAt).toBe('2026-11-21T12:00:00.123Z');
  });

  it('knows the revisions of many records, without those of 0', async () => {
    const { db, records, change } = await setUp();
    const many = Array.from({ length: 450 }, (_, i) => `model:default/m${i}`);
    const other = { ...record, id: many[449] };
    await change({ record: other, before: undefined, after: {} });
    await db.transaction(tx => records.lock(tx, { ...record, id: many[1] }));
    const found = await records.revisionsOf(db, 'ownership', many);
    expect([...found]).toEqual([
      [many[449], expect.objectContaining({ revision: 1 })],
    ]);
    expect(await records.revisionsOf(db, 'other', many)).toEqual(new Map());
  });
});
