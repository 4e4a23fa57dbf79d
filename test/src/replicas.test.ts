import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import knexFactory, { Knex } from 'knex';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { CardServer } from './replicas/CardServer';
import { Replica } from './replicas/Replica';
import { until } from './replicas/until';

jest.setTimeout(120_000);

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

const configOf = (of: { port: number; host: string; connection: string }) => ({
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
  catalog: { rules: [{ allow: ['Model', 'Dataset', 'AITool'] }] },
});

const importsFrom = (host: string) => ({
  governanceTeam: 'user:development/guest',
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
      and tablename ~ '^(entities|imports|knex_migrations)_'`,
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

type Run = { state: string; counts: Record<string, number> };

describe('two replicas on one PostgreSQL', () => {
  if (!server) {
    it('need BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING', () =>
      expect(server).not.toBe(''));
    return;
  }

  const folder = createMockDirectory();
  const cards = new CardServer();
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
    const host = await cards.listen();
    const replicaOf = async (name: string, more: object) => {
      const port = await freePort();
      const config = configOf({ port, host, connection: connection.href });
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
    expect(await lastRun(one)).toMatchObject({
      state: 'succeeded',
      counts: { updated: 1 },
    });
    expect(await imported()).toHaveLength(1);
  });
});
