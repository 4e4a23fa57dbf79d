import fc from 'fast-check';
import { Knex } from 'knex';
import { createDatabases } from '../../testUtils/databases';
import { migrate } from '../migrate';
import { createRecords } from './createRecords';
import { hashOf } from './hashOf';
import { heads, recordsMigrations, trail, TrailRow } from './tables';
import { verifyTrail } from './verifyTrail';

jest.setTimeout(300_000);

const { databases, ids } = createDatabases();
const NOON = Date.parse('2026-11-21T12:00:00.123Z');

/** Any text at all, with NUL and halves of characters. */
const anyText = fc.string({
  unit: fc
    .oneof(fc.constantFrom(0, 0x27, 0x22, 0xd83d, 0xe000), fc.nat(0xffff))
    .map(code => String.fromCharCode(code)),
  maxLength: 12,
});

const anyEdit = fc.record({
  feature: fc.constantFrom('ownership', 'Ωther'),
  record: fc.constantFrom<number>(0, 2, 4),
  entityRef: fc.option(anyText, { nil: undefined }),
  actor: anyText,
  reason: fc.option(anyText, { nil: undefined }),
  after: fc.option(fc.dictionary(anyText, fc.jsonValue()), { nil: undefined }),
  laterMs: fc.integer({ min: -50, max: 2_000 }),
});

type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

/** Makes the edits one after the other, as features do. */
async function write(db: Knex, edits: Edit[]) {
  await trail(db).delete();
  await heads(db).delete();
  const clock = { now: NOON };
  const records = createRecords({ now: () => new Date(clock.now) });
  const states = new Map<string, unknown>();
  for (const { feature, record, after, laterMs, entityRef, ...by } of edits) {
    clock.now += laterMs;
    const id = `record ${record} 🙂`;
    const name = `${feature} ${id}`;
    const before = states.get(name);
    states.set(name, after);
    await db.transaction(tx =>
      records.change(tx, {
        record: { feature, id, entityRef },
        before,
        after,
        ...by,
      }),
    );
  }
  return trail(db).orderBy(['feature', 'record_id', 'revision']);
}

const isBefore = (a: TrailRow, b: TrailRow) =>
  Buffer.compare(
    Buffer.from(`${a.feature}\0${a.record_id}`),
    Buffer.from(`${b.feature}\0${b.record_id}`),
  ) < 0;

/** The same text with one character changed, so that it can be stored. */
function flip(text: string | null, at: number): string {
  if (!text) return 'x';
  const characters = [...text];
  const place = at % characters.length;
  const code = characters[place].codePointAt(0)! ^ 1;
  const isUsable = code > 0 && (code < 0xd800 || code > 0xdfff);
  characters[place] = isUsable ? String.fromCodePoint(code) : 'x';
  const flipped = characters.join('');
  return flipped === text ? `${text}x` : flipped;
}

const TEXTS = [
  'id',
  'feature',
  'record_id',
  'entity_ref',
  'action',
  'actor',
  'changes',
  'reason',
  'prev_hash',
  'hash',
] as const;

const anyTampering = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    column: fc.constantFrom(...TEXTS),
    at: fc.nat(100),
  }),
  fc.record({
    kind: fc.constant('null' as const),
    column: fc.constantFrom(
      ...(['entity_ref', 'reason', 'prev_hash'] as const),
    ),
  }),
  fc.record({
    kind: fc.constant('time' as const),
    byMs: fc.integer({ min: 1, max: 100_000 }),
  }),
  fc.record({
    kind: fc.constant('revision' as const),
    by: fc.constantFrom(-1_000, 1_000),
  }),
  fc.record({ kind: fc.constant('delete' as const) }),
);

type Tampering = typeof anyTampering extends fc.Arbitrary<infer T> ? T : never;

/** The row after it; undefined when it is gone. */
function tampered(row: TrailRow, how: Tampering): TrailRow | undefined {
  switch (how.kind) {
    case 'text':
      return { ...row, [how.column]: flip(row[how.column], how.at) };
    case 'null':
      return { ...row, [how.column]: row[how.column] === null ? '' : null };
    case 'time':
      return {
        ...row,
        changed_at: new Date(new Date(row.changed_at).getTime() + how.byMs),
      };
    case 'revision':
      return { ...row, revision: row.revision + how.by };
    default:
      return undefined;
  }
}

/** What has to be named: the entry, or where it went to if that comes first. */
function firstBroken(row: TrailRow, now: TrailRow | undefined) {
  const first =
    now && isBefore(now, row)
      ? { ...now, revision: 1 }
      : { ...row, revision: Math.min(row.revision, now?.revision ?? Infinity) };
  return {
    feature: first.feature,
    recordId: first.record_id,
    revision: Math.max(first.revision, 1),
  };
}

describe.each(ids)('verifyTrail, %p', databaseId => {
  let db: Knex;
  beforeAll(async () => {
    db = await databases.init(databaseId);
    await migrate(db, recordsMigrations);
  });

  const replace = async (row: TrailRow, by: TrailRow | undefined) => {
    await trail(db).where({ id: row.id }).delete();
    if (by) await trail(db).insert(by);
  };

  it('finds every trail intact that edits have left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { maxLength: 15 }), async edits => {
        const rows = await write(db, edits);
        const names = rows.map(row => `${row.feature} ${row.record_id}`);
        expect(await verifyTrail(db)).toEqual({
          entries: rows.length,
          records: new Set(names).size,
        });
      }),
      { numRuns: 40 },
    );
  });

  it('finds whatever is changed in an entry, and names the first broken one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEdit, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(), anyTampering), {
          minLength: 10,
          maxLength: 20,
        }),
        async (edits, tamperings) => {
          const rows = await write(db, edits);
          if (!rows.length) return;
          for (const [place, how] of tamperings) {
            const row = rows[place % rows.length];
            const now = tampered(row, how);
            await replace(row, now);
            const { broken } = await verifyTrail(db);
            // Removes the tampered row, whatever became of its id.
            await trail(db)
              .where({ id: (now ?? row).id })
              .delete();
            await trail(db).insert(row);
            expect(broken).toMatchObject(firstBroken(row, now));
          }
          expect((await verifyTrail(db)).broken).toBeUndefined();
        },
      ),
      { numRuns: 40 },
    );
  });

  const edit = (record: number, after: unknown): Edit => ({
    feature: 'ownership',
    record,
    actor: 'user:default/ada',
    entityRef: 'model:default/triage',
    reason: undefined,
    after: { after } as never,
    laterMs: 1,
  });
  const fourOfOne = [edit(1, 1), edit(1, 2), edit(1, 3), edit(1, 4)];
  const ofRecord = { feature: 'ownership', recordId: 'record 1 🙂' };

  it.each([
    [0, 1],
    [1, 2],
    [0, 3],
    [2, 3],
  ])('finds that entries %i and %i changed places', async (i, j) => {
    const rows = await write(db, [edit(0, 1), ...fourOfOne]);
    const [a, b] = [rows[i + 1], rows[j + 1]];
    await trail(db).whereIn('id', [a.id, b.id]).delete();
    await trail(db).insert([
      { ...a, revision: b.revision },
      { ...b, revision: a.revision },
    ]);
    expect((await verifyTrail(db)).broken).toMatchObject({
      ...ofRecord,
      revision: a.revision,
    });
  });

  it.each([
    [0, 2, /does not follow the stored revision 1/],
    [2, 4, /does not follow the stored revision 3/],
    [3, 4, /not the one that the head/],
  ])(
    'finds that entry %i was written again with its hash',
    async (i, revision, reason) => {
      const rows = await write(db, fourOfOne);
      const forged = { ...rows[i], actor: 'user:default/eve' };
      await replace(rows[i], { ...forged, hash: hashOf(forged) });
      expect((await verifyTrail(db)).broken).toEqual({
        ...ofRecord,
        entityRef: 'model:default/triage',
        revision,
        reason: expect.stringMatching(reason),
      });
    },
  );

  it('finds a forged entry that the next one was made to follow', async () => {
    const rows = await write(db, fourOfOne);
    const forged = { ...rows[1], actor: 'user:default/eve' };
    const hash = hashOf(forged);
    await replace(rows[1], { ...forged, hash });
    await replace(rows[2], { ...rows[2], prev_hash: hash });
    expect((await verifyTrail(db)).broken).toMatchObject({
      ...ofRecord,
      revision: 3,
      reason: expect.stringContaining('does not match its hash'),
    });
  });

  it.each([{ record_id: 'another' }, { feature: 'another' }])(
    'finds a record that became %p with its whole trail',
    async moved => {
      await write(db, fourOfOne);
      await trail(db).update(moved);
      await heads(db).update(moved);
      expect((await verifyTrail(db)).broken).toMatchObject({ revision: 1 });
    },
  );

  it('finds an entry that was added behind the last one', async () => {
    const rows = await write(db, fourOfOne);
    const forged = {
      ...rows[3],
      id: 'f'.repeat(32),
      revision: 5,
      prev_hash: rows[3].hash,
    };
    await trail(db).insert({ ...forged, hash: hashOf(forged) });
    expect((await verifyTrail(db)).broken).toMatchObject({
      ...ofRecord,
      revision: 5,
      reason: expect.stringContaining('at revision 4'),
    });
  });

  it.each([
    ['the first', [1], 1],
    ['the last', [4], 4],
    ['the last two', [3, 4], 3],
    ['all', [1, 2, 3, 4], 1],
  ])('finds that %s of the entries are missing', async (_, gone, revision) => {
    await write(db, [edit(0, 1), ...fourOfOne, edit(2, 1)]);
    await trail(db)
      .where({ record_id: ofRecord.recordId })
      .whereIn('revision', gone)
      .delete();
    expect((await verifyTrail(db)).broken).toMatchObject({
      ...ofRecord,
      revision,
      reason: expect.stringContaining(`revision ${revision} is missing`),
    });
  });

  it.each([
    ['revision', 2, 3],
    ['revision', 9, 5],
    ['hash', 'x', 4],
    ['entity_ref', null, 4],
    ['changed_by', 'user:default/eve', 4],
    ['changed_at', new Date(NOON), 4],
    ['deleted', true, 4],
  ])('finds a head with another %s', async (column, value, revision) => {
    await write(db, fourOfOne);
    await heads(db).update({ [column]: value });
    expect((await verifyTrail(db)).broken).toMatchObject({
      ...ofRecord,
      revision,
    });
  });

  it('finds that a head is missing', async () => {
    await write(db, [edit(0, 1), ...fourOfOne, edit(2, 1)]);
    await heads(db).where({ record_id: ofRecord.recordId }).delete();
    expect((await verifyTrail(db)).broken).toMatchObject({
      ...ofRecord,
      revision: 4,
      reason: expect.stringContaining('head was removed'),
    });
  });

  it('reads more records and entries than fit into one piece', async () => {
    const records = createRecords({ now: () => new Date(NOON) });
    await write(db, []);
    await db.transaction(async tx => {
      for (let i = 0; i < 405; i++) {
        const record = { feature: 'bulk', id: `r${i}` };
        const changes = i === 7 ? 1_100 : 1;
        for (let after = 1; after <= changes; after++) {
          const before = after > 1 ? after - 1 : undefined;
          await records.change(tx, { record, actor: 'a', before, after });
        }
      }
    });
    expect(await verifyTrail(db)).toEqual({ records: 405, entries: 1_504 });

    await trail(db).where({ record_id: 'r7', revision: 1_050 }).delete();
    expect((await verifyTrail(db)).broken).toMatchObject({
      recordId: 'r7',
      revision: 1_050,
    });
  });

  it('does not take a change that is being made for a broken link', async () => {
    await write(db, fourOfOne);
    const records = createRecords({ now: () => new Date() });
    const record = { feature: 'ownership', id: ofRecord.recordId };
    let isDone = false;
    async function edits() {
      for (let i = 0; i < 60; i++) {
        const change = { record, actor: 'a', before: undefined, after: i };
        await db.transaction(tx => records.change(tx, change));
        await db.transaction(tx =>
          records.change(tx, {
            ...change,
            record: { ...record, id: `new ${i}` },
          }),
        );
      }
      isDone = true;
    }
    async function verifications() {
      let seen = 0;
      while (!isDone) {
        expect((await verifyTrail(db)).broken).toBeUndefined();
        seen++;
      }
      return seen;
    }
    const [, seen] = await Promise.all([edits(), verifications()]);
    expect(seen).toBeGreaterThan(0);
  });
});
