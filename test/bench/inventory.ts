/**
 * Lists, counts and exports an inventory of generated entities over HTTP, on
 * SQLite and on PostgreSQL, beside an endpoint that answers a constant, and
 * prints the medians in ms and as multiples of that floor. Fails when the
 * first page or a changed filter takes a second or more.
 *
 *   node --require @backstage/cli-node/config/nodeTransform.cjs test/bench/inventory.ts [count]
 *
 * PostgreSQL is measured when BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING
 * leads to a server on which a database may be made.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import aiGovernancePlugin from '@aigov/backstage-plugin-ai-governance-backend';
import { relationsOf } from '@aigov/backstage-plugin-ai-governance-common';
import knexFactory, { Knex } from 'knex';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

const BUDGET_MS = 1_000;
const SAMPLES = 15;
const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

const MEASURED = [
  { name: 'constant', paths: ['/api/floor/constant'] },
  { name: 'first page', paths: ['/api/ai-governance/inventory'], budget: true },
  {
    name: 'filter change',
    paths: [
      '/api/ai-governance/inventory?lifecycle=production&kind=Model&q=a',
      '/api/ai-governance/inventory/facets?lifecycle=production&kind=Model&q=a',
    ],
    budget: true,
  },
  {
    name: 'CSV of all',
    paths: ['/api/ai-governance/inventory?format=csv'],
    samples: 3,
  },
];

/** The entities with the relations that the catalog would give them. */
function related(entities: Entity[]): Entity[] {
  const relations = new Map<string, NonNullable<Entity['relations']>>(
    entities.map(entity => [stringifyEntityRef(entity), []]),
  );
  for (const entity of entities) {
    const ref = stringifyEntityRef(entity);
    for (const { type, reverse, targetRef } of relationsOf(entity)) {
      relations.get(ref)?.push({ type, targetRef });
      relations.get(targetRef)?.push({ type: reverse, targetRef: ref });
    }
  }
  return entities.map(entity => ({
    ...entity,
    relations: relations.get(stringifyEntityRef(entity)),
  }));
}

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

async function millisecondsOf(base: string, paths: string[]) {
  const start = performance.now();
  await Promise.all(
    paths.map(async at => {
      const response = await fetch(`${base}${at}`);
      const body = await response.text();
      if (!response.ok) throw new Error(`${at}: ${response.status} ${body}`);
    }),
  );
  return performance.now() - start;
}

async function medianOf(base: string, paths: string[], samples: number) {
  await millisecondsOf(base, paths);
  const times = [];
  for (let i = 0; i < samples; i++) {
    times.push(await millisecondsOf(base, paths));
  }
  return times.sort((a, b) => a - b)[Math.floor(samples / 2)];
}

/** How long the catalog is read, and for how long nothing else is done. */
async function timeOfReading(scheduler: SchedulerService) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  const before = process.cpuUsage();
  await scheduler.triggerTask('entities-sweep');
  const took = performance.now() - start;
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  const heap = process.memoryUsage().heapUsed / 1e6;
  const parts = [
    `processor ${((user + system) / 1e3).toFixed(0)} ms`,
    `blocks at most ${(delay.max / 1e6).toFixed(0)} ms`,
    `heap ${heap.toFixed(0)} MB`,
  ];
  return `${took.toFixed(0)} ms (${parts.join(', ')})`;
}

/** Measures one database; true when it keeps the budget. */
async function measure(name: string, knex: Knex, entities: Entity[]) {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      aiGovernancePlugin,
      floorPlugin,
      catalogServiceMock.factory({ entities }),
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
            entities: {
              schedule: { frequency: { seconds: 1 }, timeout: { minutes: 10 } },
            },
          },
        },
      }),
    ],
  });
  const base = `http://localhost:${backend.server.port()}`;
  const lines = [
    `${name}: taken in ${await timeOfReading(scheduler)}`,
    `read again unchanged ${await timeOfReading(scheduler)}`,
  ];
  let floor: number | undefined;
  let kept = true;
  for (const { name: what, paths, budget, samples = SAMPLES } of MEASURED) {
    const median = await medianOf(base, paths, samples);
    floor ??= median;
    kept &&= !budget || median < BUDGET_MS;
    lines.push(
      `${what} ${median.toFixed(1)} ms (${(median / floor).toFixed(0)} x)`,
    );
  }
  process.stdout.write(`${lines.join(', ')}\n`);
  await backend.stop();
  return kept;
}

async function onSqlite(entities: Entity[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'inventory-bench-'));
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: path.join(folder, 'bench.sqlite') },
    useNullAsDefault: true,
  });
  try {
    return await measure('SQLite', knex, entities);
  } finally {
    await knex.destroy();
    rmSync(folder, { recursive: true });
  }
}

/** The same server, another database. */
function withDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}

async function onPostgres(connectionString: string, entities: Entity[]) {
  const server = knexFactory({ client: 'pg', connection: connectionString });
  const database = `inventory_bench_${process.pid}`;
  await server.raw('create database ??', [database]);
  const knex = knexFactory({
    client: 'pg',
    connection: withDatabase(connectionString, database),
  });
  try {
    return await measure('PostgreSQL', knex, entities);
  } finally {
    await knex.destroy();
    await server.raw('drop database ?? with (force)', [database]);
    await server.destroy();
  }
}

async function main() {
  const { generateCompany } = await import('./generate.mjs');
  const count = Number(process.argv[2] ?? 10_000);
  const entities = related([
    ...generateCompany({ entities: count, components: true }),
  ] as Entity[]);
  process.stdout.write(
    `inventory of ${count} AI entities, medians, budget ${BUDGET_MS} ms\n`,
  );
  let kept = await onSqlite(entities);
  if (POSTGRES) kept = (await onPostgres(POSTGRES, entities)) && kept;
  process.exit(kept ? 0 : 1);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
