/**
 * Ingests AI entities and Components, as many of each, through the real
 * catalog in one process, and prints both rates and their ratio in one line.
 * Fails when AI entities come in at less than 0.9 of the rate of Components.
 *
 * The two hold as many relations and about as many fields, so that what is
 * measured is the work of our processor and not the size of the examples.
 *
 *   node --require @backstage/cli-node/config/nodeTransform.cjs test/bench/ingest.ts [count]
 */
import catalogModule from '@aigov/backstage-plugin-catalog-backend-module-ai-governance';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { aiEntity, component } from './ingest.entities';

const BUDGET = 0.9;
const POLL_MS = 100;
const ROUNDS = ['component', 'ai', 'ai', 'component'] as const;

/** Hands a list of entities to the catalog when it starts. */
const providerOf = (entities: Entity[]) =>
  createBackendModule({
    pluginId: 'catalog',
    moduleId: 'bench',
    register(env) {
      env.registerInit({
        deps: {
          catalog: catalogProcessingExtensionPoint,
        },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'bench',
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({ entity })),
              }),
          });
        },
      });
    },
  });

/** Entities in a second, from the first that is there to the last. */
async function rateOf(entities: Entity[]): Promise<number> {
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModule,
      providerOf(entities),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          catalog: { processingInterval: { hours: 1 } },
        },
      }),
    ],
  });
  const url = `http://localhost:${backend.server.port()}/api/catalog/entities/by-query?limit=0`;
  let first: { at: number; count: number } | undefined;
  for (;;) {
    const { totalItems }: { totalItems: number } = await (
      await fetch(url)
    ).json();
    const at = performance.now();
    if (totalItems > 0) first ??= { at, count: totalItems };
    if (first && totalItems === entities.length) {
      await backend.stop();
      return ((totalItems - first.count) / (at - first.at)) * 1000;
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}

async function main() {
  const count = Number(process.argv[2] ?? 10_000);
  const rates = { component: 0, ai: 0 };
  for (const what of ROUNDS) {
    const make = what === 'ai' ? aiEntity : component;
    const entities = Array.from({ length: count }, (_, index) => make(index));
    rates[what] += (await rateOf(entities)) / 2;
  }
  const ratio = rates.ai / rates.component;
  process.stdout.write(
    `ingest of ${count}: AI entities ${rates.ai.toFixed(
      0,
    )}/s, Components ${rates.component.toFixed(0)}/s, ratio ${ratio.toFixed(
      2,
    )} (budget ${BUDGET})\n`,
  );
  process.exit(ratio >= BUDGET ? 0 : 1);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
