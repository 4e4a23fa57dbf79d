import { Knex } from 'knex';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { migrationsOf } from '../../kernel/feature';
import { migrate } from '../../kernel/migrate';
import { createDatabases } from '../../testUtils/databases';
import {
  currentRevision,
  findEntity,
  listEntities,
  listKnown,
  listResults,
} from './entityStore';
import { listItems } from './itemStore';
import { runImport } from './runImport';
import { lastRun, startRun } from './runStore';
import { ImportSource } from './source';
import { createSources, TestCard } from './testing/cards';

jest.setTimeout(60_000);

const { databases, ids } = createDatabases();
const folder = createMockDirectory();
const signal = new AbortController().signal;
const now = new Date('2026-11-21T12:00:00Z');

const put = (cards: Record<string, TestCard | string>) =>
  folder.setContent(
    Object.fromEntries(
      Object.entries(cards).map(([file, card]) => [
        file,
        typeof card === 'string' ? card : JSON.stringify(card),
      ]),
    ),
  );

const zeros = {
  created: 0,
  updated: 0,
  unchanged: 0,
  removed: 0,
  quarantined: 0,
  unmapped: 0,
};

describe.each(ids)('runImport, %p', databaseId => {
  let db: Knex;
  let sources: ImportSource[];

  beforeEach(async () => {
    db = await databases.init(databaseId);
    await migrate(db, { id: 'imports', migrations: migrationsOf('imports') });
    sources = createSources({ target: folder.path });
  });

  const run = (source = sources[0], at = now) =>
    runImport(
      {
        db,
        logger: mockServices.logger.mock(),
        urlReader: mockServices.urlReader.mock(),
        sources,
      },
      source,
      { signal, now: () => at },
    );

  const last = async (source = sources[0], at = now) =>
    lastRun(db, { sourceId: source.id, now: at });

  const items = (sourceId = sources[0].id) =>
    listItems(db, { sourceId, limit: 100 });

  const entityRefs = async () =>
    (
      await listEntities(db, { sourceIds: sources.map(s => s.id), limit: 100 })
    ).map(({ entityRef }) => entityRef);

  it('writes entities, results, remarks and the run', async () => {
    put({
      'a.json': {
        id: 'acme/a',
        results: [
          { metric: 'f1', value: '0.90', verified: true, dataset: 'GLUE' },
          { metric: 'latency', value: '20 ± 1', verified: false },
        ],
        findings: [{ field: 'license', message: 'is missing' }],
        notMapped: [{ field: 'widget', value: '[]' }],
      },
      'b.json': 'no card',
    });
    await run();

    expect(await last()).toEqual({
      lastRun: {
        state: 'succeeded',
        startedAt: now.toISOString(),
        finishedAt: now.toISOString(),
        error: undefined,
        counts: { ...zeros, created: 1, quarantined: 1 },
      },
      lastSuccess: now.toISOString(),
    });
    const findings = [
      { field: 'license', message: 'is missing' },
      {
        field: 'widget',
        message: 'has no place in the entity: kept here',
        value: '[]',
      },
    ];
    expect(await items()).toMatchObject([
      { file: 'a.json', outcome: 'created', findings },
      { file: 'b.json', outcome: 'quarantined', line: 1 },
    ]);
    const entityRef = 'model:default/acme-a';
    const sourceIds = [sources[0].id];
    expect(await findEntity(db, { sourceIds, entityRef })).toMatchObject({
      cardId: 'acme/a',
      file: 'a.json',
      readAt: now,
      findings,
    });
    expect(await listResults(db, entityRef)).toEqual([
      { metric: 'f1', value: '0.90', verified: true, dataset: 'GLUE' },
      { metric: 'latency', value: '20 ± 1', verified: false },
    ]);
  });

  it('changes nothing when the cards have not changed', async () => {
    put({ 'a.json': { id: 'acme/a' }, 'b.json': 'no card' });
    await run();
    const [before, revision] = [await listKnown(db), await currentRevision(db)];

    await run(sources[0], new Date('2026-11-22T12:00:00Z'));
    expect(await listKnown(db)).toEqual(before);
    expect(await currentRevision(db)).toBe(revision);
    expect((await last()).lastRun?.counts).toEqual({
      ...zeros,
      unchanged: 1,
      quarantined: 1,
    });
  });

  it('follows cards that change, break, move and go', async () => {
    put({
      'broken.json': { id: 'acme/broken' },
      'changed.json': {
        id: 'acme/changed',
        results: [{ metric: 'f1', value: '1', verified: false }],
      },
      'gone.json': { id: 'acme/gone' },
      'moved.json': { id: 'acme/moved' },
    });
    await run();
    const revision = await currentRevision(db);

    put({
      'broken.json': 'no card',
      'changed.json': {
        id: 'acme/changed',
        results: [{ metric: 'f1', value: '2', verified: false }],
      },
      'new/moved.json': { id: 'acme/moved' },
    });
    await run(sources[0], new Date('2026-11-22T12:00:00Z'));

    expect((await last()).lastRun?.counts).toEqual({
      ...zeros,
      updated: 2,
      removed: 1,
      quarantined: 1,
    });
    expect(await entityRefs()).toEqual([
      'model:default/acme-broken',
      'model:default/acme-changed',
      'model:default/acme-moved',
    ]);
    expect(await currentRevision(db)).toBeGreaterThan(revision);
    expect(await items()).toContainEqual(
      expect.objectContaining({
        file: 'broken.json',
        outcome: 'quarantined',
        entityRef: 'model:default/acme-broken',
        keptSince: now.toISOString(),
      }),
    );
    expect(await listResults(db, 'model:default/acme-changed')).toEqual([
      { metric: 'f1', value: '2', verified: false },
    ]);

    await run(sources[0], new Date('2026-11-23T12:00:00Z'));
    expect((await last()).lastRun?.counts).toEqual({
      ...zeros,
      unchanged: 2,
      quarantined: 1,
    });
  });

  it('keeps everything when the target cannot be read', async () => {
    put({ 'a.json': { id: 'acme/a' } });
    await run();
    folder.clear();
    folder.remove();
    const later = new Date('2026-11-22T12:00:00Z');
    await expect(run(sources[0], later)).rejects.toMatchObject({
      message: expect.stringContaining('cannot be read'),
    });
    expect(await last()).toMatchObject({
      lastRun: {
        state: 'failed',
        error: expect.stringContaining('cannot be read: check the path'),
      },
      lastSuccess: now.toISOString(),
    });
    expect(await entityRefs()).toEqual(['model:default/acme-a']);
    expect(await items()).toHaveLength(1);
  });

  it('writes nothing at all when it fails on the way', async () => {
    const result = { metric: 'f1', value: '1', verified: false };
    // The database refuses the second result, after the entity was written.
    const refused = { ...result, metric: null as never };
    put({ 'a.json': { id: 'acme/a', results: [result, refused] } });
    await expect(run()).rejects.toMatchObject({
      message: expect.stringMatching(/null/i),
    });
    expect(await entityRefs()).toEqual([]);
    expect(await items()).toEqual([]);
    expect(await currentRevision(db)).toBe(0);
    expect((await last()).lastRun).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/null/i),
      counts: zeros,
    });

    put({ 'a.json': { id: 'acme/a', results: [result] } });
    await run();
    expect(await entityRefs()).toEqual(['model:default/acme-a']);
  });

  it('shows a run as interrupted whose replica was lost', async () => {
    await startRun(db, {
      sourceId: sources[0].id,
      startedAt: now,
      deadlineAt: new Date(now.getTime() + 600_000),
    });
    expect((await last()).lastRun?.state).toBe('running');
    const later = new Date(now.getTime() + 600_001);
    expect((await last(sources[0], later)).lastRun?.state).toBe('interrupted');
  });

  it('does not write after a newer run took its place', async () => {
    sources = createSources({ target: 'https://git.example/cards' });
    const treeOf = (card: TestCard) => ({
      etag: '1',
      archive: jest.fn(),
      dir: jest.fn(),
      files: async () => [
        {
          path: 'card.json',
          content: async () => Buffer.from(JSON.stringify(card)),
        },
      ],
    });
    const runWith = (id: string, before: () => Promise<void>) =>
      runImport(
        {
          db,
          sources,
          logger: mockServices.logger.mock(),
          urlReader: mockServices.urlReader.mock({
            readTree: async () => {
              await before();
              return treeOf({ id });
            },
          }),
        },
        sources[0],
        { signal },
      );
    await runWith('acme/older', () => runWith('acme/newer', async () => {}));

    expect(await entityRefs()).toEqual(['model:default/acme-newer']);
    const states = await db('imports_runs').select('state').orderBy('state');
    expect(states).toEqual([{ state: 'interrupted' }, { state: 'succeeded' }]);
  });

  it('gives names to two sources at once without a collision', async () => {
    folder.setContent({
      one: { 'a.json': JSON.stringify({ id: 'acme/a' }) },
      two: { 'a.json': JSON.stringify({ id: 'acme:a' }) },
    });
    sources = createSources(
      { target: folder.resolve('one') },
      { target: folder.resolve('two') },
    );
    await Promise.all([run(sources[0]), run(sources[1])]);
    const refs = await entityRefs();
    expect(refs).toHaveLength(2);
    expect(refs).toContain('model:default/acme-a');
  });

  it('stores text that a database would refuse', async () => {
    put({
      'a.json': {
        id: 'acme/a',
        results: [{ metric: 'f\0', value: '\ud800', verified: false }],
        findings: [{ field: '\0', message: '\0' }],
      },
    });
    await run();
    expect((await last()).lastRun?.state).toBe('succeeded');
  });

  it('writes many cards', async () => {
    put(
      Object.fromEntries(
        Array.from({ length: 450 }, (_, at) => [
          `${at}.json`,
          {
            id: `acme/m${at}`,
            results: [{ metric: 'f1', value: '1', verified: false }],
          },
        ]),
      ),
    );
    await run();
    expect((await last()).lastRun?.counts).toEqual({ ...zeros, created: 450 });
    put({});
    await run(sources[0], new Date('2026-11-22T12:00:00Z'));
    expect((await last()).lastRun?.counts).toEqual({ ...zeros, removed: 450 });
    expect(await entityRefs()).toEqual([]);
  });

  it('forgets runs of long ago', async () => {
    put({});
    for (let at = 0; at < 55; at += 1) {
      await run(sources[0], new Date(now.getTime() + at));
    }
    expect(await db('imports_runs')).toHaveLength(50);
  });
});
