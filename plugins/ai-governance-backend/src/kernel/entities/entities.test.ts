import { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { catalogFacts } from '@aigov/backstage-plugin-ai-governance-common';
import { CatalogReading } from '@aigov/backstage-plugin-ai-governance-node';
import { createDatabases } from '../../testUtils/databases';
import { dataset, model, other } from '../../testUtils/entities';
import { createFacts, factsMigrations } from '../facts/createFacts';
import { migrate } from '../migrate';
import { createEntities, entitiesMigrations } from './entities';
import { assets } from './tables';

jest.setTimeout(60_000);

const { databases, ids } = createDatabases();
const TRIAGE = 'model:default/triage';

describe.each(ids)('createEntities, %p', databaseId => {
  async function setUp(entities: Entity[] = []) {
    const db = await databases.init(databaseId);
    await migrate(db, entitiesMigrations);
    await migrate(db, factsMigrations);
    const clock = { now: new Date('2026-11-21T12:00:00Z') };
    const world = { entities, asked: [] as string[][] };
    /** What happens while the catalog is being read in full. */
    const meanwhile = { run: async () => {} };
    const catalog = catalogServiceMock.mock({
      async *streamEntities(...args) {
        const pages = catalogServiceMock({
          entities: world.entities,
        }).streamEntities(...args);
        for await (const page of pages) yield page;
        await meanwhile.run();
      },
      getEntityByRef: (...args) =>
        catalogServiceMock({ entities: world.entities }).getEntityByRef(
          ...args,
        ),
      getEntitiesByRefs: (...args) => {
        if (!args[0].fields) world.asked.push([...args[0].entityRefs]);
        return catalogServiceMock({
          entities: world.entities,
        }).getEntitiesByRefs(...args);
      },
    });
    const facts = createFacts({ now: () => clock.now });
    const logger = mockServices.logger.mock();
    let task: SchedulerServiceTaskFunction | undefined;
    const scheduler = mockServices.scheduler.mock({
      scheduleTask: async ({ fn }) => {
        task = fn;
      },
    });
    const machine = createEntities({
      db,
      catalog,
      facts,
      logger,
      scheduler,
      auth: mockServices.auth(),
      config: mockServices.rootConfig({
        data: {
          aiGovernance: {
            entities: {
              schedule: { frequency: { seconds: 1 }, timeout: { minutes: 1 } },
            },
          },
        },
      }),
      now: () => clock.now,
    });
    await machine.start();
    const sweep = async () => task?.(new AbortController().signal);
    const rto = async () =>
      (await facts.valuesOf(db, catalogFacts.rtoMinutes, [TRIAGE])).get(TRIAGE);
    const titleNow = async () =>
      (await machine.of('probe').find(db, [TRIAGE])).get(TRIAGE)?.title;
    return {
      clock,
      db,
      facts,
      logger,
      machine,
      meanwhile,
      rto,
      sweep,
      titleNow,
      world,
    };
  }

  const triage = (title: string, rto = 'PT1H') =>
    model('triage', { resilience: { rto } }, { title });

  it('finds what is there, and what is gone', async () => {
    const { clock, db, machine, sweep, world } = await setUp([
      model('triage', { system: 'desk' }, { title: 'Triage' }),
    ]);
    const entities = machine.of('probe');
    expect(await entities.readAt(db)).toBeNull();
    await sweep();
    const found = {
      entityRef: TRIAGE,
      kind: 'Model',
      title: 'Triage',
      owner: 'group:default/ml',
      system: 'system:default/desk',
    };
    expect(await entities.find(db, [TRIAGE, 'model:a/b', TRIAGE])).toEqual(
      new Map([[TRIAGE, found]]),
    );
    expect(await entities.readAt(db)).toEqual(clock.now);
    world.entities = [];
    clock.now = new Date('2026-11-21T12:05:00Z');
    await sweep();
    expect(await entities.find(db, [TRIAGE])).toEqual(
      new Map([[TRIAGE, { ...found, goneAt: clock.now }]]),
    );
    expect((await entities.find(db, [])).size).toBe(0);
  });

  describe('refresh', () => {
    it('reads one entity again: row, values and facts', async () => {
      const { db, machine, rto, sweep, titleNow, world } = await setUp([
        triage('Old'),
        dataset('tickets'),
      ]);
      await sweep();
      world.entities = [triage('New', 'PT2H')];
      await machine.of('probe').refresh(TRIAGE);
      expect([await titleNow(), await rto()]).toEqual(['New', 120]);
      const tickets = 'dataset:default/tickets';
      const others = await machine.of('probe').find(db, [tickets]);
      expect(others.get(tickets)).not.toHaveProperty('goneAt');
      await machine.of('probe').refresh(tickets);
      expect(
        (await machine.of('probe').find(db, [tickets])).get(tickets),
      ).toHaveProperty('goneAt');
    });

    it('takes in what is new, and nothing of other kinds', async () => {
      const { db, machine, rto } = await setUp([
        triage('New'),
        other('System', 'desk'),
      ]);
      await machine.of('probe').refresh(TRIAGE);
      await machine.of('probe').refresh('system:default/desk');
      await machine.of('probe').refresh('model:default/never');
      expect(await assets(db).pluck('entity_ref')).toEqual([TRIAGE]);
      expect(await rto()).toBe(60);
    });

    it('is the same as a sweep', async () => {
      const linked = [
        model('triage', {
          datasets: [
            { ref: 'tickets', role: 'training' },
            { ref: 'lost', role: 'testing' },
          ],
        }),
        dataset('tickets'),
        other('Group', 'ml'),
      ];
      const { db, machine, sweep } = await setUp(linked);
      const hash = () =>
        assets(db).where({ entity_ref: TRIAGE }).first('hash', 'reading');
      await machine.of('probe').refresh(TRIAGE);
      const refreshed = await hash();
      await sweep();
      expect(await hash()).toEqual(refreshed);
    });

    it('is not undone by a sweep that began before', async () => {
      const { machine, meanwhile, rto, sweep, titleNow, world } = await setUp([
        triage('First'),
      ]);
      await sweep();
      world.entities = [triage('Second')];
      meanwhile.run = async () => {
        meanwhile.run = async () => {};
        world.entities = [triage('Third', 'PT3H')];
        await machine.of('probe').refresh(TRIAGE);
      };
      await sweep();
      expect([await titleNow(), await rto()]).toEqual(['Third', 180]);
      await sweep();
      expect([await titleNow(), await rto()]).toEqual(['Third', 180]);
    });

    it('is not undone when the entity came or went during a sweep', async () => {
      const { db, machine, meanwhile, rto, sweep, world } = await setUp();
      meanwhile.run = async () => {
        world.entities = [triage('New')];
        await machine.of('probe').refresh(TRIAGE);
      };
      await sweep();
      expect(await rto()).toBe(60);
      const goneAt = async () =>
        (await machine.of('probe').find(db, [TRIAGE])).get(TRIAGE)?.goneAt;
      expect(await goneAt()).toBeUndefined();

      world.entities = [triage('Changed')];
      meanwhile.run = async () => {
        world.entities = [];
        await machine.of('probe').refresh(TRIAGE);
      };
      await sweep();
      expect(await goneAt()).toBeDefined();
      expect(await rto()).toBeUndefined();
    });

    it('fails when the catalog does, and changes nothing', async () => {
      const { machine, sweep, titleNow, world } = await setUp([triage('Old')]);
      await sweep();
      world.entities = [null as never];
      await expect(machine.of('probe').refresh(TRIAGE)).rejects.toBeDefined();
      expect(await titleNow()).toBe('Old');
    });
  });

  describe('onReading', () => {
    it('follows each complete reading, one after the other', async () => {
      const { db, machine, sweep } = await setUp([triage('Triage')]);
      const told: string[] = [];
      for (const feature of ['one', 'two']) {
        machine.of(feature).onReading(async ({ fingerprints }) => {
          const row = await assets(db).first('title');
          told.push(`${feature} begins, ${row?.title} of ${fingerprints.size}`);
          await db.raw('select 1');
          told.push(`${feature} ends`);
        });
      }
      await sweep();
      await sweep();
      const once = [
        'one begins, Triage of 1',
        'one ends',
        'two begins, Triage of 1',
        'two ends',
      ];
      expect(told).toEqual([...once, ...once]);
    });

    it('goes on without one that fails, but the run has failed', async () => {
      const { logger, machine, sweep } = await setUp([triage('Triage')]);
      const told: string[] = [];
      const failing = async () => {
        throw new Error('no idea');
      };
      machine.of('one').onReading(failing);
      machine.of('two').onReading(async () => void told.push('two'));
      machine.of('three').onReading(failing);
      await expect(sweep()).rejects.toMatchObject({
        message: expect.stringContaining('not followed by: one, three'),
      });
      expect(told).toEqual(['two']);
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringContaining("'one' could not follow"),
      );
    });

    it('does not follow a reading that broke off', async () => {
      const { machine, meanwhile, sweep } = await setUp([triage('Triage')]);
      const follow = jest.fn(async () => {});
      machine.of('one').onReading(follow);
      meanwhile.run = async () => {
        throw new Error('connection reset');
      };
      await expect(sweep()).rejects.toMatchObject({
        message: expect.stringContaining('connection reset'),
      });
      expect(follow).not.toHaveBeenCalled();
    });

    it('looks up any entity once a reading, in batches', async () => {
      const people = Array.from({ length: 600 }, (_, i) =>
        other('User', `u${i}`),
      );
      const { machine, sweep, world } = await setUp([
        triage('Triage'),
        ...people,
      ]);
      const refs = people.map(
        ({ metadata }) => `user:default/${metadata.name}`,
      );
      const found: number[] = [];
      const look = async ({ lookup }: CatalogReading) => {
        const all = await lookup([...refs, 'user:default/lost', TRIAGE]);
        expect(all.get(TRIAGE)?.kind).toBe('Model');
        expect(all.has('user:default/lost')).toBe(false);
        found.push(all.size);
      };
      machine.of('one').onReading(look);
      machine.of('two').onReading(look);
      await sweep();
      expect(found).toEqual([601, 601]);
      expect(world.asked.map(({ length }) => length)).toEqual([500, 101]);
      await sweep();
      expect(world.asked).toHaveLength(4);
    });
  });
});
