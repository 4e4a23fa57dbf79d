import knexFactory, { Knex } from 'knex';
import { z } from 'zod';
import { defineFact } from '@aigov/backstage-plugin-ai-governance-common';
import { createDatabases } from '../../testUtils/databases';
import { migrate } from '../migrate';
import { createFacts, factDefinitions, factsMigrations } from './createFacts';
import { history } from './tables';

jest.setTimeout(60_000);

const { databases, ids } = createDatabases();

const owner = defineFact({
  id: 'test.owner',
  title: 'Owner',
  schema: z.string(),
});
const tags = defineFact({
  id: 'test.tags',
  title: 'Tags',
  schema: z.record(z.string(), z.number()),
});

const TRIAGE = 'model:default/triage';
const source = 'test';

it('runs on both databases', () => {
  expect(ids).toEqual(['SQLITE_3', 'POSTGRES_18']);
});

describe.each(ids)('createFacts, %p', databaseId => {
  async function setUp() {
    const db = await databases.init(databaseId);
    await migrate(db, factsMigrations);
    const clock = { now: new Date('2026-11-21T12:00:00Z') };
    const facts = createFacts({
      now: () => clock.now,
      definitions: factDefinitions([owner, tags]),
    });
    const at = (time: string) => {
      clock.now = new Date(`2026-11-21T${time}:00Z`);
    };
    const told = async (fact = owner.id) => {
      const { items } = await facts.history(db, {
        entityRef: TRIAGE,
        fact,
        limit: 200,
      });
      return items.map(({ value }) => value);
    };
    return { db, facts, at, told };
  }

  it('knows what was recorded, with its source and time', async () => {
    const { db, facts } = await setUp();
    await facts.record(db, owner, TRIAGE, { value: 'ml', source });
    expect(await facts.valuesOf(db, owner, [TRIAGE, 'model:a/b'])).toEqual(
      new Map([[TRIAGE, 'ml']]),
    );
    expect(await facts.read(db, { entityRefs: [TRIAGE] })).toEqual([
      {
        entityRef: TRIAGE,
        id: 'test.owner',
        title: 'Owner',
        value: 'ml',
        source: 'test',
        observedAt: '2026-11-21T12:00:00.000Z',
        expired: false,
      },
    ]);
  });

  it('tells nothing of what is not asked for', async () => {
    const { db, facts } = await setUp();
    await facts.write(db, [
      { fact: owner, entityRef: TRIAGE, source, value: 'ml' },
      { fact: tags, entityRef: TRIAGE, source, value: { a: 1 } },
    ]);
    const read = (asked: { entityRefs: string[]; facts?: string[] }) =>
      facts.read(db, asked);
    expect(await read({ entityRefs: [TRIAGE], facts: [] })).toEqual([]);
    expect(await read({ entityRefs: [] })).toEqual([]);
    expect(
      await read({ entityRefs: [TRIAGE], facts: ['test.tags', 'no.such'] }),
    ).toMatchObject([{ id: 'test.tags', value: { a: 1 } }]);
  });

  it('moves only the times of a value that stays the same', async () => {
    const { db, facts, at, told } = await setUp();
    await facts.record(db, tags, TRIAGE, { value: { a: 1, b: 2 }, source });
    at('13:00');
    await facts.record(db, tags, TRIAGE, {
      value: { b: 2, a: 1 },
      source,
      validUntil: new Date('2026-11-22T00:00:00Z'),
    });
    expect(await told(tags.id)).toEqual([{ a: 1, b: 2 }]);
    expect(await facts.read(db, { entityRefs: [TRIAGE] })).toMatchObject([
      {
        observedAt: '2026-11-21T13:00:00.000Z',
        validUntil: '2026-11-22T00:00:00.000Z',
      },
    ]);
  });

  it('keeps every change, a retraction too', async () => {
    const { db, facts, at, told } = await setUp();
    await facts.record(db, owner, TRIAGE, { value: 'a', source });
    at('13:00');
    await facts.record(db, owner, TRIAGE, { value: 'b', source });
    await facts.retract(db, owner, TRIAGE, { source });
    await facts.retract(db, owner, TRIAGE, { source });
    expect(await told()).toEqual([undefined, 'b', 'a']);
    expect(await facts.valuesOf(db, owner, [TRIAGE])).toEqual(new Map());
    expect(await facts.read(db, { entityRefs: [TRIAGE] })).toEqual([]);
  });

  it('pages through the history without losing what comes meanwhile', async () => {
    const { db, facts } = await setUp();
    const record = (value: string) =>
      facts.record(db, owner, TRIAGE, { value, source });
    for (const value of ['a', 'b', 'c']) await record(value);
    const asked = { entityRef: TRIAGE, fact: owner.id, limit: 2 };
    const first = await facts.history(db, asked);
    await record('d');
    const second = await facts.history(db, { ...asked, before: first.next });
    expect([...first.items, ...second.items].map(({ value }) => value)).toEqual(
      ['c', 'b', 'a'],
    );
    expect(second.next).toBeUndefined();
  });

  it('does not count on what has expired', async () => {
    const { db, facts, at } = await setUp();
    const validUntil = new Date('2026-11-21T13:00:00Z');
    await facts.record(db, owner, TRIAGE, { value: 'ml', source, validUntil });
    at('13:00');
    expect((await facts.valuesOf(db, owner, [TRIAGE])).size).toBe(1);
    at('13:01');
    expect((await facts.valuesOf(db, owner, [TRIAGE])).size).toBe(0);
    expect(await facts.read(db, { entityRefs: [TRIAGE] })).toMatchObject([
      { value: 'ml', expired: true },
    ]);
  });

  it('lets the last writer hold a fact, and only the holder retract it', async () => {
    const { db, facts, told } = await setUp();
    await facts.record(db, owner, TRIAGE, { value: 'a', source: 'one' });
    await facts.retract(db, owner, TRIAGE, { source: 'other' });
    expect(await facts.valuesOf(db, owner, [TRIAGE])).toEqual(
      new Map([[TRIAGE, 'a']]),
    );
    await facts.record(db, owner, TRIAGE, { value: 'a', source: 'other' });
    await facts.retract(db, owner, TRIAGE, { source: 'one' });
    expect(await facts.read(db, { entityRefs: [TRIAGE] })).toMatchObject([
      { value: 'a', source: 'other' },
    ]);
    expect(await told()).toEqual(['a', 'a']);
  });

  it('takes writes of one call one after the other', async () => {
    const { db, facts, told } = await setUp();
    const write = (value?: string) => ({
      fact: owner,
      entityRef: TRIAGE,
      source,
      value,
    });
    await facts.write(db, [write('a'), write('b'), write(), write('c')]);
    await facts.write(db, [write(), write('d')]);
    await facts.write(db, [write('e'), write()]);
    expect(await told()).toEqual([
      undefined,
      'e',
      'd',
      undefined,
      'c',
      undefined,
      'b',
      'a',
    ]);
    await facts.write(db, []);
  });

  it('goes with the transaction that it is part of', async () => {
    const { db, facts, told } = await setUp();
    await expect(
      db.transaction(async tx => {
        await facts.record(tx, owner, TRIAGE, { value: 'ml', source });
        throw new Error('no after all');
      }),
    ).rejects.toMatchObject({ message: 'no after all' });
    expect(await told()).toEqual([]);
  });

  it('needs few statements for many facts', async () => {
    const { db, facts } = await setUp();
    const refs = Array.from({ length: 6_000 }, (_, i) => `model:default/m${i}`);
    const statements: string[] = [];
    db.on('query', ({ sql }: { sql: string }) => statements.push(sql));
    const write = (value: (ref: string) => string) =>
      facts.write(
        db,
        refs.map(entityRef => ({
          fact: owner,
          entityRef,
          source,
          value: value(entityRef),
        })),
      );
    await write(ref => ref);
    await write(ref => `${ref}!`);
    expect(statements.length).toBeLessThan(30);
    const values = await facts.valuesOf(db, owner, refs);
    expect(values.size).toBe(6_000);
    expect(values.get('model:default/m7')).toBe('model:default/m7!');
    const [{ count }] = await history(db).count({ count: '*' });
    expect(Number(count)).toBe(12_000);
  });

  it.each([
    ['a value of another type', { value: 7 }, 'expected string'],
    ['a ref that is not in full', { entityRef: 'triage' }, 'full entity ref'],
    [
      'a ref in capitals',
      { entityRef: 'Model:default/triage' },
      'in lower case',
    ],
    ['nobody as source', { source: '' }, 'source must say'],
    [
      'a time that is none',
      { validUntil: new Date('soon') },
      'validUntil is no point in time',
    ],
  ])('refuses %s', async (_, wrong, message) => {
    const { db, facts, told } = await setUp();
    const write = { fact: owner, entityRef: TRIAGE, source, value: 'ml' };
    await expect(
      facts.write(db, [write, { ...write, ...wrong }]),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
    expect(await told()).toEqual([]);
  });

  it('refuses what JSON cannot hold, and to record nothing', async () => {
    const { db, facts } = await setUp();
    const date = defineFact({
      id: 'test.owner',
      title: 'A date',
      schema: z.date(),
    });
    await expect(
      facts.record(db, date, TRIAGE, { value: new Date(), source }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('which is what JSON makes of the value'),
    });
    const optional = { ...owner, schema: z.string().optional() };
    await expect(
      facts.record(db, optional, TRIAGE, { value: undefined, source }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('retract it instead'),
    });
  });

  it('takes any text', async () => {
    const { db, facts } = await setUp();
    const value = `\0 ' " \\ ? $1 \u2028 ☂ 𝄞 \ud800 {}`;
    await facts.record(db, owner, TRIAGE, { value, source });
    expect(await facts.valuesOf(db, owner, [TRIAGE])).toEqual(
      new Map([[TRIAGE, value]]),
    );
  });

  it('knows nothing of facts that nobody declares, or no longer so', async () => {
    const { db, facts } = await setUp();
    await facts.record(db, owner, TRIAGE, { value: 'ml', source });
    const later = createFacts({
      now: () => new Date(),
      definitions: factDefinitions([tags]),
    });
    expect((await later.valuesOf(db, owner, [TRIAGE])).size).toBe(0);
    expect(await later.read(db, { entityRefs: [TRIAGE] })).toEqual([]);
    await expect(
      later.history(db, { entityRef: TRIAGE, fact: owner.id, limit: 1 }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(
      later.record(db, owner, TRIAGE, { value: 'x', source }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('declared by no feature'),
    });
    const stricter = { ...owner, schema: z.string().min(5) };
    expect((await facts.valuesOf(db, stricter, [TRIAGE])).size).toBe(0);
    expect(() => factDefinitions([owner, owner])).toThrow('declared twice');
  });

  it('settles what many write at once', async () => {
    const { db, facts } = await setUp();
    const other = await anotherConnection(db);
    const refs = Array.from({ length: 50 }, (_, i) => `model:default/m${i}`);
    const write = (on: Knex, round: number) =>
      facts.write(
        on,
        (round % 2 ? refs : [...refs].reverse()).map((entityRef, i) => ({
          fact: owner,
          entityRef,
          source,
          value: (round + i) % 5 ? `v${(round * i) % 3}` : undefined,
        })),
      );
    try {
      await Promise.all(
        Array.from({ length: 12 }, (_, round) =>
          write(round % 3 ? db : other, round),
        ),
      );
    } finally {
      if (other !== db) await other.destroy();
    }
    const values = await facts.valuesOf(db, owner, refs);
    for (const entityRef of refs) {
      const { items } = await facts.history(db, {
        entityRef,
        fact: owner.id,
        limit: 200,
      });
      expect(items[0]?.value).toEqual(values.get(entityRef));
      items.forEach(({ value }, i) =>
        expect(value).not.toEqual(items[i + 1]?.value ?? 'none'),
      );
    }
  });
});

/** Another pool on the same database; SQLite in memory has only one. */
async function anotherConnection(db: Knex): Promise<Knex> {
  const { client, connection } = db.client.config;
  return client.includes('pg') ? knexFactory({ client, connection }) : db;
}
