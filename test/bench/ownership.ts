/**
 * Compares who answers for generated AI entities with the catalog, for the
 * first time and with nothing changed, then lists them and saves matrices over
 * HTTP, on SQLite and on PostgreSQL. Prints seconds of the processor, and of
 * requests the median in ms and the multiple of an endpoint that answers a
 * constant. Fails when a check without a change writes, or when a page of the
 * list with its counts takes a second or more.
 *
 *   node --require @backstage/cli-node/config/nodeTransform.cjs test/bench/ownership.ts [count]
 *
 * PostgreSQL is measured when BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING
 * leads to a server on which a database may be made.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import aiGovernancePlugin from '@aigov/backstage-plugin-ai-governance-backend';
import { Knex } from 'knex';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { onEachDatabase } from './databases';
import { createTextCatalog } from './textCatalog';

const BUDGET_MS = 1_000;
const SAMPLES = 15;

type TextCatalog = ReturnType<typeof createTextCatalog>;

/** What every answer costs at the least: one that is always the same. */
const floorPlugin = createBackendPlugin({
  pluginId: 'floor',
  register(env) {
    env.registerInit({
      deps: { http: coreServices.httpRouter },
      async init({ http }) {
        http.use((_, res) => {
          res.json({ items: [] });
        });
      },
    });
  },
});

/** What a reading of the catalog costs from the first look at ownership on. */
async function costOfCheck(knex: Knex, read: () => Promise<unknown>) {
  let began: { at: number; used: NodeJS.CpuUsage } | undefined;
  let writes = 0;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const follow = ({ sql }: { sql: string }) => {
    if (!began && sql.includes('ownership_schemes')) {
      began = { at: performance.now(), used: process.cpuUsage() };
      delay.enable();
    }
    if (/^\s*(insert into|update|delete from) .(ownership|facts)/i.test(sql)) {
      writes += Number(!sql.includes('ownership_state'));
    }
  };
  knex.on('query', follow);
  await read();
  delay.disable();
  knex.removeListener('query', follow);
  if (!began) throw new Error('Ownership did not look at the reading');
  const { user, system } = process.cpuUsage(began.used);
  return {
    seconds: (performance.now() - began.at) / 1e3,
    processor: (user + system) / 1e6,
    blocked: delay.max / 1e6,
    writes,
  };
}

async function request(url: string, init?: RequestInit) {
  const response = await fetch(url, init);
  const body = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${body}`);
  return JSON.parse(body);
}

async function medianOf(work: (sample: number) => Promise<unknown>) {
  await work(0);
  const times: number[] = [];
  for (let i = 1; i <= SAMPLES; i++) {
    const start = performance.now();
    await work(i);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(SAMPLES / 2)];
}

/** Saves the matrix of one asset after the other, as an editor does. */
async function createEditor(base: string, { refsOf }: TextCatalog) {
  const models = refsOf('Model').slice(0, SAMPLES + 1);
  const pages = await Promise.all(
    models.map(async ref => {
      const url = `${base}/api/ai-governance/ownership/matrix/${encodeURIComponent(
        ref,
      )}`;
      return { url, view: await request(url) };
    }),
  );
  return (sample: number) => {
    const { url, view } = pages[sample];
    return request(url, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        'if-match': `"${view.revision}"`,
      },
      body: JSON.stringify(view.matrix),
    });
  };
}

/** Measures one database; true when it keeps the budget. */
async function measure(name: string, knex: Knex, text: TextCatalog) {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      aiGovernancePlugin,
      floorPlugin,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => text.catalog,
      }),
      mockServices.database.factory({ knex }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      // So short that the catalog is read whenever the task is triggered.
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          aiGovernance: {
            authorization: 'policy',
            entities: {
              schedule: { frequency: { seconds: 1 }, timeout: { minutes: 10 } },
            },
          },
        },
      }),
    ],
  });
  const read = () => scheduler.triggerTask('entities-sweep');
  const first = await costOfCheck(knex, read);
  await read();
  const unchanged = await costOfCheck(knex, read);

  const base = `http://localhost:${backend.server.port()}`;
  const list = `${base}/api/ai-governance/ownership/assets`;
  const constant = await medianOf(() => request(`${base}/api/floor/constant`));
  const page = await medianOf(() => request(list));
  const filtered = await medianOf(() =>
    request(`${list}?kind=Model&state=declared&search=a`),
  );
  const save = await medianOf(await createEditor(base, text));
  await backend.stop();

  const checked = [
    { what: 'first check', ...first },
    { what: 'unchanged check', ...unchanged },
  ].map(({ what, seconds, processor, blocked, writes }) =>
    [
      `${what} ${seconds.toFixed(2)} s`,
      `processor ${processor.toFixed(2)} s`,
      `blocks at most ${blocked.toFixed(0)} ms`,
      `${writes} writes`,
    ].join(', '),
  );
  const asked = Object.entries({
    'first page and counts': page,
    'filtered page and counts': filtered,
    'save a matrix': save,
  }).map(
    ([what, ms]) =>
      `${what} ${ms.toFixed(1)} ms (${(ms / constant).toFixed(0)} x)`,
  );
  const lines = [...checked, `constant ${constant.toFixed(1)} ms`, ...asked];
  process.stdout.write(`${name}:\n  ${lines.join('\n  ')}\n`);
  return unchanged.writes === 0 && Math.max(page, filtered) < BUDGET_MS;
}

async function main() {
  const { generateCompany } = await import('./generate.mjs');
  const entities = Number(process.argv[2] ?? 10_000);
  const company = (): Iterable<Entity> =>
    generateCompany({ entities, components: true });
  process.stdout.write(`ownership of ${entities} AI entities\n`);
  const kept = await onEachDatabase('ownership', (name, knex) =>
    measure(name, knex, createTextCatalog(company)),
  );
  process.exit(kept ? 0 : 1);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
