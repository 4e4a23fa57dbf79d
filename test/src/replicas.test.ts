import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import knexFactory, { Knex } from 'knex';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { CardServer } from './replicas/CardServer';
import { companyFile, groups, models, people } from './replicas/company';
import { Replica } from './replicas/Replica';
import { until } from './replicas/until';

jest.setTimeout(240_000);

const server =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING ?? '';
const PORTAL = path.join(__dirname, '../../packages/backend');
const RUN_TIMEOUT_S = 6;
const SOURCE = '/api/ai-governance/imports';
const ENTITY = '/api/catalog/entities/by-name/model/default/acme-triage';

const cardOf = (description: string) =>
  `---\npipeline_tag: text-classification\n---\n\n# Triage\n\n${description}\n`;

async function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === 'object' && address ? address.port : 0),
      );
    });
  });
}

const configOf = (of: {
  port: number;
  host: string;
  connection: string;
  company: string;
}) => ({
  app: { title: 'Replicas', baseUrl: 'http://localhost:3000' },
  backend: {
    baseUrl: `http://localhost:${of.port}`,
    listen: { port: of.port },
    reading: { allow: [{ host: of.host }] },
    database: {
      client: 'pg',
      connection: of.connection,
      pluginDivisionMode: 'schema',
    },
  },
  auth: { providers: { guest: { userEntityRef: 'user:development/guest' } } },
  catalog: {
    rules: [{ allow: ['Model', 'Dataset', 'AITool', 'User', 'Group'] }],
    locations: [{ type: 'file', target: of.company }],
    processingInterval: { seconds: 2 },
  },
});

const everySecond = {
  schedule: { frequency: { seconds: 1 }, timeout: { seconds: 5 } },
};

const importsFrom = (host: string) => ({
  governanceTeam: 'user:development/guest',
  entities: everySecond,
  notifications: everySecond,
  import: {
    schedule: { frequency: { seconds: 1 }, timeout: { minutes: 1 } },
    huggingface: [
      {
        target: `http://${host}/models/acme/triage/README.md`,
        owner: 'group:default/ml',
        schedule: {
          frequency: { hours: 1 },
          timeout: { seconds: RUN_TIMEOUT_S },
        },
      },
    ],
  },
});

/** As if nothing of ours had ever been started. */
async function forgetOurTables(db: Knex) {
  const { rows } = await db.raw(
    `select tablename as name from pg_tables where schemaname = 'ai-governance'
      and tablename not like 'backstage\\_%'`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { name } of rows) {
    await db.raw('drop table ??.?? cascade', ['ai-governance', name]);
  }
  await db
    .withSchema('ai-governance')
    .from('backstage_backend_tasks__tasks')
    .delete();
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

type Run = { state: string; counts: Record<string, number> };

describe('two replicas on one PostgreSQL', () => {
  if (!server) {
    it('need BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING', () =>
      expect(server).not.toBe(''));
    return;
  }

  const folder = createMockDirectory();
  const cards = new CardServer();
  const company = path.join(folder.path, 'company.yaml');
  const database = `replicas_${process.pid}`;
  const admin = knexFactory({ client: 'pg', connection: server });
  let db: Knex;
  let replicas: Replica[] = [];
  let token: string;
  let sourceId: string;

  const ask = async (replica: Replica, at: string, init?: RequestInit) => {
    const response = await fetch(`${replica.url}${at}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}` },
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  };
  const runNow = async (replica: Replica) =>
    (await ask(replica, `${SOURCE}/${sourceId}/run`, { method: 'POST' }))
      .status;
  const lastRun = async (replica: Replica): Promise<Run | undefined> =>
    (await ask(replica, SOURCE)).body.items[0].lastRun;
  const succeeded = (replica: Replica) =>
    until('a run that went well', async () => {
      const run = await lastRun(replica);
      return run?.state === 'succeeded' ? run : undefined;
    });
  const described = (replica: Replica, description: string) =>
    until(`"${description}" in the catalog`, async () => {
      const { status, body } = await ask(replica, ENTITY);
      return status === 200 && body.metadata.description === description
        ? body
        : undefined;
    });

  beforeAll(async () => {
    await admin.raw('create database ??', [database]);
    const connection = new URL(server);
    connection.pathname = `/${database}`;
    db = knexFactory({ client: 'pg', connection: connection.href });
    cards.card = cardOf('The first.');
    writeFileSync(company, companyFile());
    const host = await cards.listen();
    const replicaOf = async (name: string, more: object) => {
      const port = await freePort();
      const config = configOf({
        port,
        host,
        company,
        connection: connection.href,
      });
      const file = path.join(folder.path, `${name}.yaml`);
      writeFileSync(file, JSON.stringify({ ...config, ...more }));
      return new Replica({ folder: PORTAL, port, configs: [file] });
    };
    // Backstage's own plugins fail when two processes create their tables at
    // once, so that one comes first; then ours are taken away again.
    const first = await replicaOf('first', {});
    await first.start();
    await first.kill();
    await forgetOurTables(db);
    replicas = [
      await replicaOf('a', { aiGovernance: importsFrom(host) }),
      await replicaOf('b', { aiGovernance: importsFrom(host) }),
    ];
  });

  afterAll(async () => {
    cards.close();
    await Promise.all(replicas.map(replica => replica.kill()));
    replicas = [];
    await db.destroy();
    await admin.raw('drop database ?? with (force)', [database]);
    await admin.destroy();
  });

  it('start together, and take in a source once', async () => {
    await Promise.all(replicas.map(replica => replica.start()));
    for (const { output } of replicas) {
      expect(output).not.toContain("Plugin 'ai-governance' startup failed");
    }
    const [one, two] = replicas;
    const signIn = await fetch(`${one.url}/api/auth/guest/refresh`);
    token = (await signIn.json()).backstageIdentity.token;
    sourceId = (await ask(one, SOURCE)).body.items[0].id;

    expect(await succeeded(one)).toMatchObject({ counts: { created: 1 } });
    expect(await lastRun(two)).toEqual(await lastRun(one));
    expect(cards.requests).toBe(1);
  });

  it('show the same, which came from either of them', async () => {
    const [one, two] = replicas;
    const entity = await described(one, 'The first.');
    expect((await ask(two, ENTITY)).body.metadata.uid).toBe(
      entity.metadata.uid,
    );
    const rows = (replica: Replica) =>
      until('the inventory', async () => {
        const { body } = await ask(replica, '/api/ai-governance/inventory');
        return body.total ? body.items : undefined;
      });
    expect(await rows(two)).toEqual(await rows(one));
    expect(await rows(one)).toHaveLength(1);
  });

  it('let one run at a time be started, wherever it runs', async () => {
    cards.card = cardOf('The second.');
    cards.isHolding = true;
    const [one, two] = replicas;
    expect(await runNow(one)).toBe(200);
    await until('the reader', async () => cards.waiting || undefined);
    expect([await runNow(one), await runNow(two)]).toEqual([409, 409]);
    cards.release();
    await described(one, 'The second.');
    await described(two, 'The second.');
    expect(cards.requests).toBe(2);
  });

  it('keep the last complete state when one is killed, and go on', async () => {
    const [one] = replicas;
    cards.card = cardOf('The third.');
    cards.isHolding = true;
    await until('the end of the run before', async () =>
      (await runNow(one)) === 200 ? true : undefined,
    );
    await until('the reader', async () => cards.waiting || undefined);
    for (const replica of replicas) {
      await replica.kill();
      const isReader = await until(
        'the connection of the killed to close',
        async () => cards.waiting === 0 || undefined,
        2_000,
      ).catch(() => false);
      if (isReader) break;
    }
    expect(cards.waiting).toBe(0);
    const imported = () =>
      db
        .withSchema('ai-governance')
        .from('imports_entities')
        .pluck('entity') as unknown as Promise<string[]>;
    expect(JSON.parse((await imported())[0]).metadata.description).toBe(
      'The second.',
    );

    cards.isHolding = false;
    // Backstage gives a lost task free when its timeout is over.
    await until('the timeout of the lost run', async () => {
      const { rows } = await db.raw(
        `select 1 from "ai-governance".backstage_backend_tasks__tasks
          where id = ? and current_run_expires_at > now()`,
        [`imports-${sourceId}`],
      );
      return rows.length === 0 || undefined;
    });
    await Promise.all(
      replicas
        .filter(replica => !replica.isAlive)
        .map(replica => replica.start()),
    );
    await until('a new run', async () =>
      (await runNow(one)) === 200 ? true : undefined,
    );
    for (const replica of replicas) await described(replica, 'The third.');
    // Whoever was first after the kill took it in, and nobody again.
    const counts = (await db
      .withSchema('ai-governance')
      .from('imports_runs')
      .where({ state: 'succeeded' })
      .pluck('counts')) as string[];
    expect(counts.filter(text => JSON.parse(text).updated)).toHaveLength(2);
    expect(await imported()).toHaveLength(1);
  });

  it('tell everybody once, and know everything, when one is killed', async () => {
    const ours = () => db.withSchema('ai-governance');
    const lifecycles = (): Promise<string[]> =>
      ours()
        .from('facts_values')
        .where({ fact_id: 'catalog.lifecycle' })
        .whereIn('entity_ref', models)
        .pluck('value');
    const told = (): Promise<Array<{ user: string; title: string }>> =>
      db
        .withSchema('notifications')
        .from('notification')
        .select('user', 'title')
        .orderByRaw('"user" collate "C", title collate "C"');
    const subjects = ['one', 'two', 'three', 'four'];
    const everybody = people.length * subjects.length;

    writeFileSync(company, companyFile('experimental'));
    await until('the models', async () =>
      (await lifecycles()).length === models.length ? true : undefined,
    );
    writeFileSync(company, companyFile('production'));
    const now = new Date();
    await ours()
      .from('outbox_notices')
      .insert(
        subjects.flatMap(subject =>
          groups.map(recipient => ({
            key: `${recipient} ${subject}`,
            recipient,
            subject,
            state: 'open',
            title: subject,
            severity: 2,
            created_at: now,
            wanted_at: now,
          })),
        ),
      );

    // A replica sends to itself, and says so in its log.
    const sender = await until('the first notifications', async () => {
      const count = (await told()).length;
      if (count < everybody / 8) return undefined;
      return replicas
        .filter(({ isAlive }) => isAlive)
        .sort((a, b) => b.notificationsTaken - a.notificationsTaken)[0];
    });
    await sender.kill();
    const atDeath = (await told()).length;
    expect(atDeath).toBeLessThan(everybody);

    // As if the minutes were over that the sender had for its last batch, and
    // that Backstage waits before it gives a lost task free.
    await until('the end of all sending', async () => {
      await ours()
        .from('outbox_batches')
        .where('attempts', '>', 0)
        .update({ due_at: now });
      await ours()
        .from('backstage_backend_tasks__tasks')
        .where('current_run_expires_at', '<', db.fn.now())
        .update({
          current_run_ticket: null,
          current_run_started_at: null,
          current_run_expires_at: null,
        });
      const left = await ours()
        .from('outbox_notices')
        .whereNull('outcome')
        .count({ count: '*' });
      return Number(left[0].count) === 0 || undefined;
    });
    expect(await told()).toEqual(
      people
        .flatMap(user => subjects.map(title => ({ user, title })))
        .sort((a, b) => compare(a.user, b.user) || compare(a.title, b.title)),
    );

    await until('the last state of the models', async () =>
      (await lifecycles()).every(value => value === '"production"')
        ? true
        : undefined,
    );
    expect(await lifecycles()).toHaveLength(models.length);
    const history = await ours()
      .from('facts_history')
      .where({ fact_id: 'catalog.lifecycle' })
      .whereIn('entity_ref', models)
      .orderBy('id')
      .select('entity_ref', 'value');
    for (const model of models) {
      expect(
        history
          .filter(({ entity_ref }) => entity_ref === model)
          .map(({ value }) => value),
      ).toEqual(['"experimental"', '"production"']);
    }
    const mirrored = await ours()
      .from('entities_assets')
      .whereNull('gone_at')
      .whereLike('title', '%, production')
      .pluck('entity_ref');
    expect(mirrored.sort()).toEqual([...models].sort());
  });
});
