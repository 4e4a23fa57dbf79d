import { Knex } from 'knex';
import { mockServices } from '@backstage/backend-test-utils';
import { Notice } from '@aigov/backstage-plugin-ai-governance-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createDatabases } from '../../testUtils/databases';
import { other } from '../../testUtils/entities';
import { migrate } from '../migrate';
import { createOutbox } from './createOutbox';
import { createSender } from './createSender';
import { FakeNotifications } from '../../testUtils/FakeNotifications';
import { outboxMigrations } from './startOutbox';
import { batches, notices } from './tables';

jest.setTimeout(120_000);

const { databases, ids } = createDatabases();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const group = (name: string, ...members: string[]) =>
  other('Group', name, { relations: { hasMember: members } });

const company = [
  other('User', 'ann'),
  other('User', 'bo'),
  group('ml', 'user:default/ann', 'user:default/bo'),
  group('office', 'user:default/bo'),
  group('empty'),
];

const notice = (
  name: string,
  to: string[],
  given: Partial<Notice> = {},
): Notice => ({
  recipients: to,
  subject: `ownership/left/model:default/${name}`,
  state: 'open since 2026-11-01',
  title: name,
  ...given,
});

describe.each(ids)('outbox, %p', databaseId => {
  let db: Knex;
  const clock = { now: 0 };

  beforeAll(async () => {
    db = await databases.init(databaseId);
    await migrate(db, outboxMigrations);
  });

  beforeEach(async () => {
    await notices(db).delete();
    await batches(db).delete();
    clock.now = Date.parse('2026-11-21T12:00:00Z');
  });

  const now = () => new Date(clock.now);
  const notify = (...list: Notice[]) =>
    db.transaction(tx => createOutbox({ now }).notify(tx, list));

  function setUp() {
    const notifications = new FakeNotifications();
    const logger = mockServices.logger.mock();
    const senderOf = () =>
      createSender({
        db,
        now,
        logger,
        notifications,
        catalog: catalogServiceMock({ entities: company }),
        ownCredentials: () => mockServices.auth().getOwnServiceCredentials(),
      });
    return { notifications, logger, senderOf, send: senderOf() };
  }

  const isAbsent = () => {
    throw new Error('Failed to send: Error: Request failed with status 404');
  };

  const outcomes = async () => {
    const rows = await notices(db).orderBy(['recipient', 'title']);
    return rows.map(row => `${row.recipient} ${row.title} ${row.outcome}`);
  };

  it('tells each person once of each state of a subject', async () => {
    const { notifications, send } = setUp();
    const first = notice('m1', ['user:default/Ann', 'user:ann']);
    await notify(first, first);
    await send();
    await notify({ ...first, title: 'said again' });
    await send();
    expect(notifications.told).toEqual(['user:default/ann: m1']);

    await notify({ ...first, state: 'open since 2026-11-20', title: 'again' });
    await send();
    expect(notifications.told).toEqual([
      'user:default/ann: again',
      'user:default/ann: m1',
    ]);
    expect(notifications.inbox[0].payload).toMatchObject({
      severity: 'normal',
      topic: 'ownership',
    });
    expect(await batches(db)).toEqual([]);
  });

  it('writes nothing when the transaction is taken back', async () => {
    await expect(
      db.transaction(async tx => {
        await createOutbox({ now }).notify(tx, [notice('m1', ['user:ann'])]);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await notices(db)).toEqual([]);
  });

  it('tells groups member by member, each member once', async () => {
    const { notifications, send } = setUp();
    await notify(notice('m1', ['group:ml', 'group:office', 'user:bo']));
    await send();
    await notify(notice('m1', ['group:office']));
    await send();
    expect(notifications.told).toEqual([
      'user:default/ann: m1',
      'user:default/bo: m1',
    ]);
    expect(notifications.sends).toBe(2);
  });

  it('drops whom the catalog does not know', async () => {
    const { notifications, logger, send } = setUp();
    await notify(
      notice('m1', ['user:gone', 'group:gone', 'system:shop', 'user:', 'x']),
      notice('m2', ['group:empty', 'user:ann']),
    );
    await send();
    expect(notifications.told).toEqual(['user:default/ann: m2']);
    expect(await outcomes()).toEqual([
      'group:default/empty m2 expanded',
      'group:default/gone m1 dropped',
      'system:default/shop m1 dropped',
      'user: m1 dropped',
      'user:default/ann m2 sent',
      'user:default/gone m1 dropped',
      'x m1 dropped',
    ]);
    expect(logger.debug).toHaveBeenCalledTimes(5);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('makes one digest of more than five', async () => {
    const { notifications, send } = setUp();
    const six = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
    await notify(
      ...six.map(name => notice(name, ['group:ml'])),
      ...six.slice(1).map(name => notice(`${name} too`, ['group:office'])),
      notice('worst', ['user:ann'], { severity: 'critical' }),
    );
    await notices(db)
      .where({ recipient: 'group:default/ml', title: 'm6' })
      .update({ recipient: 'group:default/empty' });
    await send();
    expect(notifications.told).toEqual([
      'user:default/ann: 6 matters of AI governance',
      'user:default/bo: 10 matters of AI governance',
    ]);
    const [digest] = notifications.inbox.filter(({ to }) => /ann/.test(to));
    expect(digest.payload).toMatchObject({ severity: 'critical' });
    expect(digest.payload.description).toMatch(/^1\. worst\n2\. m1\n/);
  });

  it('waits for a notifications plugin, and says so once', async () => {
    const { notifications, logger, send } = setUp();
    let asked = 0;
    notifications.before = () => {
      asked += 1;
      isAbsent();
    };
    await notify(notice('m1', ['user:ann']), notice('m1', ['user:bo']));
    await send();
    await send();
    expect(asked).toBe(1);
    clock.now += MINUTE;
    for (const name of ['m2', 'm3', 'm4', 'm5', 'm6']) {
      await notify(notice(name, ['user:bo']));
    }
    await send();
    expect(asked).toBe(2);
    expect(await batches(db)).toEqual([]);
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.info.mock.calls[0][0]).toMatch(/No notifications plugin/);
    expect(logger.warn).not.toHaveBeenCalled();

    notifications.before = () => {};
    clock.now += MINUTE;
    await send();
    expect(notifications.told).toEqual([
      'user:default/ann: m1',
      'user:default/bo: 6 matters of AI governance',
    ]);
  });

  it('tries again, later and later, and gives up in the end', async () => {
    const { notifications, logger, send } = setUp();
    notifications.before = () => {
      throw new Error('Request failed with status 500');
    };
    await notify(notice('m1', ['user:ann']), notice('m2', ['user:bo']));
    await send();
    await send();
    expect(await batches(db).pluck('attempts')).toEqual([1, 1]);
    clock.now += MINUTE;
    await send();
    clock.now += MINUTE;
    await send();
    expect(await batches(db).pluck('attempts')).toEqual([2, 2]);
    for (let attempt = 3; attempt <= 30; attempt++) {
      clock.now += 60 * MINUTE;
      await send();
    }
    expect(await batches(db)).toEqual([]);
    expect(logger.error).toHaveBeenCalledTimes(2);
    expect(logger.error.mock.calls[0][0]).toMatch(
      /Gave up after 30 attempts: 1 notices for user:default/,
    );
    expect(await outcomes()).toEqual([
      'user:default/ann m1 failed',
      'user:default/bo m2 failed',
    ]);
  });

  it('leaves a plugin in peace that answers nothing but errors', async () => {
    const { notifications, logger, send } = setUp();
    let asked = 0;
    notifications.before = () => {
      asked += 1;
      throw new Error('Request failed with status 503');
    };
    for (let round = 0; round < 2; round++) {
      await notify(
        notice(`a${round}`, ['group:ml']),
        notice(`b${round}`, ['group:ml']),
      );
    }
    await send();
    expect(asked).toBe(5);
    expect(logger.warn).toHaveBeenCalledTimes(5);
  });

  it('forgets after 30 days, but not what is still being said', async () => {
    const { notifications, send } = setUp();
    await notify(notice('m1', ['user:ann']), notice('m2', ['user:ann']));
    await send();
    notifications.before = isAbsent;
    await notify(notice('m3', ['user:ann']));
    for (let day = 0; day < 31; day++) {
      clock.now += DAY + 1;
      await notify(notice('m2', ['user:ann']));
      await send();
    }
    expect(await outcomes()).toEqual(['user:default/ann m2 sent']);
    expect(notifications.sends).toBe(2);
  });

  it('sends nothing twice when two senders are at it at once', async () => {
    const { notifications, senderOf } = setUp();
    for (let round = 0; round < 5; round++) {
      const list = Array.from({ length: round + 3 }, (_, index) =>
        notice(`r${round} m${index}`, ['group:ml', 'group:office']),
      );
      await Promise.all([notify(...list), notify(...list)]);
      await Promise.all([senderOf()(), senderOf()(), notify(...list)]);
    }
    await senderOf()();
    expect(notifications.sends).toBe(notifications.inbox.length);
    expect(notifications.told).toEqual(
      ['user:default/ann', 'user:default/bo'].flatMap(person =>
        [
          '6 matters of AI governance',
          '7 matters of AI governance',
          ...[0, 1, 2].flatMap(round =>
            Array.from(
              { length: round + 3 },
              (_, index) => `r${round} m${index}`,
            ),
          ),
        ].map(title => `${person}: ${title}`),
      ),
    );
    expect(await batches(db)).toEqual([]);
  });

  describe('killed', () => {
    const write = () =>
      notify(
        notice('m1', ['group:ml', 'group:office', 'user:gone', 'group:gone']),
        ...['m2', 'm3', 'm4', 'm5', 'm6'].map(name =>
          notice(name, ['user:bo']),
        ),
      );
    const expected = [
      'user:default/ann: m1',
      'user:default/bo: 6 matters of AI governance',
    ];

    /** From now on nothing is written; a transaction is taken back. */
    const die = ({ sql }: { sql: string }) => {
      if (!/^ROLLBACK/i.test(sql)) throw new Error('killed');
    };

    /** Only the statement of this number fails. */
    const dieAt = (number: number) => {
      let seen = 0;
      return ({ sql }: { sql: string }) => {
        if (/^(BEGIN|COMMIT|ROLLBACK)/i.test(sql)) return;
        if (seen++ === number) throw new Error('killed');
      };
    };

    it.each(['before', 'after'] as const)(
      '%s a notification arrives, tells it once',
      async moment => {
        const { notifications, senderOf } = setUp();
        await write();
        notifications[moment] = () => {
          db.on('query', die);
          if (moment === 'before') throw new Error('killed');
        };
        await expect(senderOf()()).rejects.toThrow('killed');
        db.removeListener('query', die);
        notifications[moment] = () => {};
        await senderOf()();
        expect(notifications.sends).toBe(moment === 'before' ? 1 : 2);
        clock.now += MINUTE;
        await senderOf()();
        expect(notifications.told).toEqual(expected);
        expect(await batches(db)).toEqual([]);
      },
    );

    it('at any statement, goes on where it was', async () => {
      let statement = 0;
      for (let killed = true; killed; statement++) {
        await notices(db).delete();
        await batches(db).delete();
        const { notifications, senderOf } = setUp();
        await write();
        const kill = dieAt(statement);
        db.on('query', kill);
        killed = await senderOf()().then(
          () => false,
          error => /killed/.test(`${error}`),
        );
        db.removeListener('query', kill);
        for (const _ of ['once', 'twice']) {
          clock.now += 2 * MINUTE;
          await senderOf()();
        }
        expect(notifications.told).toEqual(expected);
        expect(await batches(db)).toEqual([]);
      }
      expect(statement).toBeGreaterThan(20);
    });
  });
});
