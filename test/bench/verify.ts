/**
 * Writes an audit trail, verifies it over HTTP, on SQLite and on PostgreSQL,
 * and prints the seconds beside a floor: reading every row of the trail and
 * hashing it once. Fails when verifying takes more than three times as long.
 *
 *   node --require @backstage/cli-node/config/nodeTransform.cjs test/bench/verify.ts [entries] [records]
 *
 * PostgreSQL is measured when BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING
 * leads to a server on which a database may be made.
 */
import { createHash } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import aiGovernancePlugin from '@aigov/backstage-plugin-ai-governance-backend';
import {
  aiGovernanceFeaturesExtensionPoint,
  defineFeature,
  FeatureEnv,
} from '@aigov/backstage-plugin-ai-governance-node';
import { Knex } from 'knex';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { onEachDatabase } from './databases';

const BUDGET = 3;
const SAMPLES = 3;
const PIECE = 500;

const entries = Number(process.argv[2] ?? 100_000);
const records = Number(process.argv[3] ?? entries / 10);

/** A feature that hands out what features stand on. */
function spy() {
  const found: { env?: FeatureEnv } = {};
  const feature = defineFeature({
    id: 'bench',
    api: {},
    init: async env => {
      found.env = env;
      return {};
    },
  });
  const module = createBackendModule({
    pluginId: 'ai-governance',
    moduleId: 'bench',
    register(reg) {
      reg.registerInit({
        deps: { features: aiGovernanceFeaturesExtensionPoint },
        async init({ features }) {
          features.addFeature(feature);
        },
      });
    },
  });
  return { found, module };
}

/** Changes as an editor of ownership makes them: one cell and one party. */
async function writeTrail(env: FeatureEnv) {
  const stateOf = (index: number, step: number) => ({
    parties: { 'model-owner': `user:default/person-${(index + step) % 97}` },
    cells: { deploy: { qa: 'RACI'[step % 4] }, review: { ops: 'I' } },
  });
  for (let start = 0; start < entries; start += PIECE) {
    await env.db.transaction(async tx => {
      for (let i = start; i < Math.min(start + PIECE, entries); i++) {
        const index = i % records;
        const step = Math.floor(i / records);
        const entityRef = `model:default/model-${index}`;
        await env.records.change(tx, {
          record: { feature: 'bench', id: `matrix/${entityRef}`, entityRef },
          actor: `user:default/person-${i % 89}`,
          before: step ? stateOf(index, step - 1) : undefined,
          after: stateOf(index, step),
          reason: step % 3 ? undefined : 'Somebody else does this from now on',
        });
      }
    });
  }
}

/** The least that reading and hashing costs. */
async function readAndHash(db: Knex) {
  let read = 0;
  for (let after = ''; ; ) {
    const rows = await db('records_trail')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PIECE);
    for (const row of rows) {
      const text = JSON.stringify(Object.values(row));
      createHash('sha256').update(text).digest('hex');
    }
    read += rows.length;
    if (rows.length < PIECE) return read;
    after = rows[rows.length - 1].id;
  }
}

async function secondsOf(work: () => Promise<unknown>) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1e3;
}

async function verify(url: string) {
  const response = await fetch(url);
  const body = await response.text();
  const found = response.ok ? JSON.parse(body) : {};
  if (!found.intact || found.entries !== entries) {
    throw new Error(`${url}: ${response.status} ${body}`);
  }
}

/** Measures one database; true when it keeps the budget. */
async function measure(name: string, knex: Knex) {
  const { found, module } = spy();
  const backend = await startTestBackend({
    features: [
      aiGovernancePlugin,
      module,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          aiGovernance: { authorization: 'policy' },
        },
      }),
    ],
  });
  const base = `http://localhost:${backend.server.port()}`;
  const url = `${base}/api/ai-governance/activity/verify`;
  const written = await secondsOf(() => writeTrail(found.env!));

  let blockedMs = 0;
  const floors: number[] = [];
  const verified: number[] = [];
  // In turns, so that a busy machine is as busy for both.
  for (let i = 0; i < SAMPLES; i++) {
    floors.push(await secondsOf(() => readAndHash(knex)));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    verified.push(await secondsOf(() => verify(url)));
    delay.disable();
    blockedMs = Math.max(blockedMs, delay.max / 1e6);
  }
  const median = (times: number[]) =>
    times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  const ratio = median(verified) / median(floors);
  const lines = [
    `${name}: written in ${written.toFixed(0)} s`,
    `${(entries / written).toFixed(0)} changes/s`,
    `read and hashed ${median(floors).toFixed(2)} s`,
    `verified ${median(verified).toFixed(2)} s (${ratio.toFixed(2)} x)`,
    `blocks at most ${blockedMs.toFixed(0)} ms`,
  ];
  process.stdout.write(`${lines.join(', ')}\n`);
  await backend.stop();
  return ratio <= BUDGET;
}

async function main() {
  process.stdout.write(
    `trail of ${entries} entries over ${records} records, medians, budget ${BUDGET} x\n`,
  );
  process.exit((await onEachDatabase('verify', measure)) ? 0 : 1);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
