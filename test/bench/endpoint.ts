/**
 * What it costs to be served by contract: an endpoint that does nothing, with
 * all that the kernel does for it, beside a bare Express route that asks for
 * credentials, in the same plugin and the same run. Prints the processor time
 * of a request in microseconds, that of the asking client included, as median
 * of rounds, with ratio and difference: a busy machine does not change it
 * much. Fails when an endpoint takes more than twice as long.
 *
 *   node --require @backstage/cli-node/config/nodeTransform.cjs test/bench/endpoint.ts [requests]
 */
import { Agent, get } from 'node:http';
import aiGovernancePlugin from '@aigov/backstage-plugin-ai-governance-backend';
import {
  activityApi,
  endpoint,
  factsApi,
  inventoryReadPermission,
  openApiReadPermission,
  ownershipApi,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  coreServices,
  createBackendModule,
  createExtensionPoint,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

const BUDGET = 2;
const ROUNDS = 40;
const { result } = ownershipApi.assign;

const api = {
  empty: endpoint({
    method: 'GET',
    path: '/bench/empty',
    summary: 'Nothing',
    result,
    permission: openApiReadPermission,
  }),
  list: endpoint({
    method: 'GET',
    path: '/bench/list',
    summary: 'Nothing, of what the caller may see',
    query: activityApi.listActivity.query,
    result,
    permission: inventoryReadPermission,
  }),
  entity: endpoint({
    method: 'GET',
    path: '/bench/entity/:entityRef',
    summary: 'Nothing, of an entity',
    params: factsApi.readFacts.params,
    result,
    permission: inventoryReadPermission,
  }),
};

const measured = [
  { name: 'bare route', path: '/bench/bare' },
  { name: 'endpoint', path: '/bench/empty', budget: true },
  { name: 'list', path: '/bench/list?limit=10', budget: true },
  { name: 'of an entity', path: '/bench/entity/component%3Adefault%2Fa' },
];

/** By its id: what is measured is what a module of somebody else can do. */
const featuresPoint = createExtensionPoint<{
  addFeature(feature: unknown): void;
}>({ id: 'ai-governance.features' });

const benchModule = createBackendModule({
  pluginId: 'ai-governance',
  moduleId: 'bench',
  register(env) {
    env.registerInit({
      deps: {
        features: featuresPoint,
        http: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
      },
      async init({ features, http, httpAuth }) {
        http.use(async (req, res, next) => {
          if (req.path !== '/bench/bare') {
            next();
            return;
          }
          await httpAuth.credentials(req, { allow: ['user', 'service'] });
          res.json({ items: [] });
        });
        const answer = async () => ({ items: [] });
        features.addFeature({
          id: 'bench',
          api,
          init: async () => ({ empty: answer, list: answer, entity: answer }),
        });
      },
    });
  },
});

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const headers = { Authorization: mockCredentials.user.header() };

function request(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, response => {
      if (response.statusCode !== 200) {
        reject(new Error(`${url}: ${response.statusCode}`));
      }
      response.resume().on('end', resolve);
    }).on('error', reject);
  });
}

async function microsecondsOf(url: string, requests: number): Promise<number> {
  const before = process.cpuUsage();
  for (let i = 0; i < requests; i++) await request(url);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / requests;
}

const median = (times: number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

async function main() {
  const requests = Math.ceil(Number(process.argv[2] ?? 8_000) / ROUNDS);
  const backend = await startTestBackend({
    features: [
      aiGovernancePlugin,
      benchModule,
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'a', namespace: 'default' },
          },
        ],
      }),
      mockServices.rootLogger.factory({ level: 'none' }),
    ],
  });
  const base = `http://localhost:${backend.server.port()}/api/ai-governance`;
  const times = measured.map((): number[] => []);
  // Taken in turn, so that what disturbs the machine disturbs all alike.
  for (let round = -3; round < ROUNDS; round++) {
    for (const [index, { path }] of measured.entries()) {
      const time = await microsecondsOf(`${base}${path}`, requests);
      if (round >= 0) times[index].push(time);
    }
  }
  const bare = median(times[0]);
  let kept = true;
  for (const [index, { name, budget }] of measured.entries()) {
    const time = median(times[index]);
    const ratio = time / bare;
    kept &&= !budget || ratio <= BUDGET;
    process.stdout.write(
      `${name}: ${time.toFixed(0)} µs, ${ratio.toFixed(2)} x, ${(
        time - bare
      ).toFixed(0)} µs more\n`,
    );
  }
  await backend.stop();
  process.exit(kept ? 0 : 1);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
