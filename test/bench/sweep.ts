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
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import aiGovernancePlugin from '@aigov/backstage-plugin-ai-governance-backend';
import {
  AI_KINDS,
  relationsOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import knexFactory, { Knex } from 'knex';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

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

const isAi = ({ kind }: Entity) => AI_KINDS.some(known => known === kind);

/** One AI entity of a hundred with another recovery objective and title. */
function oneInAHundred(entities: Entity[]): Entity[] {
  let seen = 0;
  return entities.map(entity => {
    if (!isAi(entity) || ++seen % 100) return entity;
    const { metadata, spec } = entity;
    return {
      ...entity,
      metadata: { ...metadata, title: `${metadata.name}, changed` },
      spec: { ...spec, resilience: { rto: 'PT17M' } },
    };
  });
}

/** A catalog whose entities can be exchanged. */
function changingCatalog(entities: Entity[]) {
  let current = catalogServiceMock({ entities });
  return {
    set: (next: Entity[]) => {
      current = catalogServiceMock({ entities: next });
    },
    catalog: new Proxy(current, {
      get: (_, key: keyof typeof current) =>
        typeof current[key] === 'function'
          ? (current[key] as Function).bind(current)
          : current[key],
    }),
  };
}

/** What reading every AI entity costs, with nothing done about it. */
async function readAlone(
  catalog: ReturnType<typeof changingCatalog>['catalog'],
) {
  const start = performance.now();
  let count = 0;
  const pages = catalog.streamEntities(
    { filter: { kind: [...AI_KINDS] }, pageSize: 500 },
    { credentials: mockCredentials.service() },
  );
  for await (const page of pages) count += page.length;
  if (!count) throw new Error('The catalog is empty');
  return performance.now() - start;
}

interface Measured {
  what: string;
  tookMs: number;
  processorMs: number;
  statements: number;
  writes: number;
}

/** Measures one database; true when it keeps the budget. */
async function measure(name: string, knex: Knex, entities: Entity[]) {
  const scheduler = mockServices.scheduler();
  const { set, catalog } = changingCatalog(entities);
  const backend = await startTestBackend({
    features: [
      aiGovernancePlugin,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
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
  await readAlone(catalog);
  const alone = await readAlone(catalog);

  let statements: string[] = [];
  knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
  async function sweep(what: string): Promise<Measured> {
    statements = [];
    const start = performance.now();
    const before = process.cpuUsage();
    await scheduler.triggerTask('entities-sweep');
    const tookMs = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    const processorMs = (user + system) / 1e3;
    const writes = statements.filter(
      sql =>
        /^\s*(insert|update|delete)/i.test(sql) &&
        !/^update .entities_state/i.test(sql),
    ).length;
    return {
      what,
      tookMs,
      processorMs,
      statements: statements.length,
      writes,
    };
  }
  const first = await sweep('first');
  const unchanged = await sweep('unchanged');
  set(oneInAHundred(entities));
  const changed = await sweep('1 % changed');
  const [{ count }] = await knex('facts_values').count({ count: '*' });
  await backend.stop();

  const lines = [first, unchanged, changed].map(
    ({ what, tookMs, processorMs, statements: all, writes }) =>
      [
        `${what} ${(tookMs / 1e3).toFixed(1)} s (`,
        `${(tookMs / alone).toFixed(1)} x reading alone, `,
        `processor ${(processorMs / 1e3).toFixed(1)} s, `,
        `${all} statements, ${writes} of them writes)`,
      ].join(''),
  );
  process.stdout.write(
    `${name}: reading alone ${(alone / 1e3).toFixed(2)} s, ${lines.join(
      ', ',
    )}; ${count} facts\n`,
  );
  return unchanged.writes === 0 && changed.statements < first.statements / 5;
}

async function onSqlite(entities: Entity[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sweep-bench-'));
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
  const database = `sweep_bench_${process.pid}`;
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
  process.stdout.write(`readings of ${count} AI entities\n`);
  let kept = await onSqlite(entities);
  if (POSTGRES) kept = (await onPostgres(POSTGRES, entities)) && kept;
  process.exit(kept ? 0 : 1);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
