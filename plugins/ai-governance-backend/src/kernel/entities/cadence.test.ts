import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createDatabases } from '../../testUtils/databases';
import { model } from '../../testUtils/entities';
import { createFacts, factsMigrations } from '../facts/createFacts';
import { migrate } from '../migrate';
import { nextPause } from './cadence';
import { createKeeper, entitiesMigrations } from './entities';
import { mirrorState } from './mirror';

jest.setTimeout(60_000);

const { databases, ids } = createDatabases();
const MINUTE = 60_000;

describe('nextPause', () => {
  const quick = { tookMs: 100, longestMs: MINUTE };

  it('is short while the catalog changes', () => {
    expect(nextPause({ ...quick, changed: true, lastPauseMs: MINUTE })).toBe(
      3_000,
    );
  });

  it('grows up to the configured one while nothing changes', () => {
    const pauses: number[] = [];
    let lastPauseMs: number | null = null;
    for (let i = 0; i < 7; i++) {
      lastPauseMs = nextPause({ ...quick, changed: false, lastPauseMs });
      pauses.push(lastPauseMs);
    }
    expect(pauses).toEqual([
      3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000,
    ]);
  });

  it('leaves a catalog in peace that takes long to read', () => {
    const slow = { tookMs: 10_000, longestMs: MINUTE, lastPauseMs: null };
    expect(nextPause({ ...slow, changed: true })).toBe(40_000);
    expect(nextPause({ ...slow, tookMs: MINUTE, changed: true })).toBe(MINUTE);
  });
});

describe.each(ids)('createKeeper, %p', databaseId => {
  async function setUp(entities: Entity[] = []) {
    const db = await databases.init(databaseId);
    await migrate(db, entitiesMigrations);
    await migrate(db, factsMigrations);
    const clock = { now: Date.parse('2026-11-21T12:00:00Z') };
    const catalog = { entities, isDown: false };
    const keeperOf = (pace: { longestMs?: number } = { longestMs: MINUTE }) =>
      createKeeper(
        {
          db,
          auth: mockServices.auth(),
          facts: createFacts({ now: () => new Date(clock.now) }),
          logger: mockServices.logger.mock(),
          now: () => new Date(clock.now),
          catalog: catalogServiceMock.mock({
            streamEntities: (...args) => {
              if (catalog.isDown) throw new Error('not there yet');
              return catalogServiceMock(catalog).streamEntities(...args);
            },
            getEntitiesByRefs: (...args) =>
              catalogServiceMock(catalog).getEntitiesByRefs(...args),
          }),
        },
        pace.longestMs,
      );
    const readings = async () => (await mirrorState(db)).revision;
    return { clock, catalog, keeperOf, readings };
  }

  it('finds soon what comes after the first look', async () => {
    const { clock, catalog, keeperOf, readings } = await setUp();
    const keep = keeperOf();
    await keep();
    catalog.entities = [model('triage')];
    await keep();
    expect(await readings()).toBe(1);
    clock.now += 3_000;
    await keep();
    await keep();
    expect(await readings()).toBe(2);
    clock.now += 3_000;
    await keep();
    expect(await readings()).toBe(3);
    clock.now += 5_000;
    await keep();
    expect(await readings()).toBe(3);
    clock.now += 1_000;
    await keep();
    expect(await readings()).toBe(4);
  });

  it('lets replicas share one rhythm', async () => {
    const { clock, keeperOf, readings } = await setUp([model('triage')]);
    const [one, two] = [keeperOf(), keeperOf()];
    await one();
    await two();
    expect(await readings()).toBe(2);
    clock.now += 3_000;
    await one();
    await two();
    expect(await readings()).toBe(3);
  });

  it('tries again soon when the catalog cannot be read', async () => {
    const { clock, catalog, keeperOf, readings } = await setUp();
    const keep = keeperOf();
    catalog.isDown = true;
    await expect(keep()).rejects.toThrow('not there yet');
    await keep();
    catalog.isDown = false;
    clock.now += 3_000;
    await keep();
    expect(await readings()).toBe(1);
  });

  it('keeps a schedule that is no duration, or a short one, to the letter', async () => {
    const { keeperOf, readings } = await setUp();
    for (const pace of [{}, { longestMs: 1_000 }]) {
      const keep = keeperOf(pace);
      await keep();
      await keep();
    }
    expect(await readings()).toBe(4);
  });
});
