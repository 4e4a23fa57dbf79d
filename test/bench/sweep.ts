/**
 * Reads a catalog of generated AI entities into the mirror and its facts, on
 * SQLite and on PostgreSQL: for the first time, with nothing changed, and with
 * one entity of a hundred changed. Prints seconds, SQL statements, and the
 * multiple of the time that it takes to read the entities and keep nothing.
 * Fails when a reading without a change writes, or when the facts of one that
 * changed take more than a fifth of the statements of the first.
 *
 *   node --require @backstage/cli-node/config/nodeTransform.cjs test/bench/sweep.ts [count]
 *
 * PostgreSQL is measured when BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING
 * leads to a server on which a database may be made.
 */
import aiGovernancePlugin from '@aigov/backstage-plugin-ai-governance-backend';
import { AI_KINDS } from '@aigov/backstage-plugin-ai-governance-common';
import { Knex } from 'knex';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { onEachDatabase } from './databases';
import { createTextCatalog } from './textCatalog';

type TextCatalog = ReturnType<typeof createTextCatalog>;

/** Gives one AI entity of a hundred another recovery objective and title. */
function changeOneInAHundred({ refsOf, get, put }: TextCatalog) {
  const refs = AI_KINDS.flatMap(refsOf);
  for (let i = 0; i < refs.length; i += 100) {
    const { metadata, spec, ...entity } = get(refs[i])!;
    put({
      ...entity,
      metadata: { ...metadata, title: `${metadata.name}, changed` },
      spec: { ...spec, resilience: { rto: 'PT17M' } },
    });
  }
}

/** Seconds of the clock and of the processor, and the highest heap in MB. */
async function costOf(work: () => Promise<unknown>) {
  let heap = 0;
  const look = () => {
    heap = Math.max(heap, process.memoryUsage().heapUsed / 1e6);
  };
  look();
  const before = heap;
  const timer = setInterval(look, 20);
  const start = performance.now();
  const used = process.cpuUsage();
  await work();
  const seconds = (performance.now() - start) / 1e3;
  const { user, system } = process.cpuUsage(used);
  clearInterval(timer);
  look();
  return { seconds, processor: (user + system) / 1e6, heap: heap - before };
}

/** What reading every AI entity costs, with nothing done about it. */
async function readAlone({ catalog }: TextCatalog) {
  let count = 0;
  const pages = catalog.streamEntities(
    { filter: { kind: [...AI_KINDS] }, pageSize: 500 },
    { credentials: mockCredentials.service() },
  );
  for await (const page of pages) count += page.length;
  if (!count) throw new Error('The catalog is empty');
}

type Cost = Awaited<ReturnType<typeof costOf>>;

/** Measures one database; true when it keeps the budget. */
async function measure(name: string, knex: Knex, text: TextCatalog) {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      aiGovernancePlugin,
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
            ownership: { enabled: false },
            entities: {
              schedule: { frequency: { seconds: 1 }, timeout: { minutes: 10 } },
            },
          },
        },
      }),
    ],
  });
  await readAlone(text);
  const alone = await costOf(() => readAlone(text));

  let statements: string[] = [];
  knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
  async function sweep(what: string) {
    statements = [];
    const cost = await costOf(() => scheduler.triggerTask('entities-sweep'));
    const writes = statements.filter(
      sql =>
        /^\s*(insert|update|delete)/i.test(sql) &&
        !/^update .entities_state/i.test(sql),
    ).length;
    return { what, ...cost, statements: statements.length, writes };
  }
  const first = await sweep('first');
  await sweep('warm');
  const unchanged = await sweep('unchanged');
  changeOneInAHundred(text);
  const changed = await sweep('1 % changed');
  const [{ count }] = await knex('facts_values').count({ count: '*' });
  await backend.stop();

  const textOf = ({ seconds, processor, heap }: Cost) =>
    [
      `${seconds.toFixed(1)} s`,
      `processor ${processor.toFixed(2)} s`,
      `heap + ${heap.toFixed(0)} MB`,
    ].join(', ');
  const lines = [
    `reading alone ${textOf(alone)}`,
    ...[first, unchanged, changed].map(cost =>
      [
        `${cost.what} ${textOf(cost)}`,
        `${(cost.processor / alone.processor).toFixed(1)} x reading alone`,
        `${cost.statements} statements, ${cost.writes} of them writes`,
      ].join(', '),
    ),
    `${count} facts`,
  ];
  process.stdout.write(`${name}:\n  ${lines.join('\n  ')}\n`);
  return unchanged.writes === 0 && changed.statements < first.statements / 5;
}

async function main() {
  const { generateCompany } = await import('./generate.mjs');
  const entities = Number(process.argv[2] ?? 10_000);
  const company = (): Iterable<Entity> =>
    generateCompany({ entities, components: true });
  process.stdout.write(`readings of ${entities} AI entities\n`);
  const kept = await onEachDatabase('sweep', (name, knex) =>
    measure(name, knex, createTextCatalog(company)),
  );
  process.exit(kept ? 0 : 1);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
