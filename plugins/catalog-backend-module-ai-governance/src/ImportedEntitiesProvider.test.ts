import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { startCatalog } from './__testUtils__/startCatalog';
import processorModule from '.';

const TASK = 'ai-governance-imported-entities';
const empty = createMockDirectory();

const imported = (name: string): Entity => ({
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'Model',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'ai-governance/managed-by': 'registry',
      'backstage.io/managed-by-location': `file:cards/${name}.md`,
      'backstage.io/managed-by-origin-location': `file:cards/${name}.md`,
    },
  },
  spec: { type: 'foundation', lifecycle: 'experimental', owner: 'ml' },
});

/** What the AI governance backend answers; a test changes it as it goes. */
interface Backend {
  status: number;
  revision: string;
  entities: Entity[];
}

/** Pages through the entities, as the real one does. */
const backendPlugin = (state: Backend) =>
  createBackendPlugin({
    pluginId: 'ai-governance',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          httpRouter.use((req, res) => {
            const from = Number(req.query.cursor ?? 0);
            const end = from + Number(req.query.limit);
            const { status, revision, entities } = state;
            res.status(status).json({
              revision,
              items: entities.slice(from, end).map(entity => ({ entity })),
              ...(end < entities.length ? { cursor: `${end}` } : {}),
            });
          });
        },
      });
    },
  });

async function start(state?: Backend) {
  const scheduler = mockServices.scheduler();
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);
  const catalog = await startCatalog({
    target: empty.resolve('none.yaml'),
    features: [
      processorModule,
      logger.factory,
      ...(state ? [backendPlugin(state)] : []),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  return { catalog, logger, look: () => scheduler.triggerTask(TASK) };
}

describe('ImportedEntitiesProvider', () => {
  it('brings imported entities into the catalog, and takes them out again', async () => {
    const state = { status: 200, revision: '1', entities: [imported('a')] };
    const { catalog, look } = await start(state);
    await look();
    expect(await catalog.entity('model/default/a')).toMatchObject({
      metadata: { annotations: { 'ai-governance/managed-by': 'registry' } },
    });

    Object.assign(state, { revision: '2', entities: [imported('b')] });
    await look();
    expect(await catalog.entity('model/default/b')).toBeDefined();
    await catalog.givenUp('model/default/a');
    await catalog.stop();
  }, 60_000);

  it('reads every page', async () => {
    const names = Array.from({ length: 201 }, (_, at) => `m${at}`);
    const { catalog, look } = await start({
      status: 200,
      revision: '1',
      entities: names.map(imported),
    });
    await look();
    expect(await catalog.entity('model/default/m0')).toBeDefined();
    expect(await catalog.entity('model/default/m200')).toBeDefined();
    await catalog.stop();
  }, 60_000);

  it.each([
    ['fails', { status: 503 }],
    ['is taken away', { status: 404 }],
    ['answers nonsense', { revision: 7 }],
  ])(
    'keeps what the catalog has when the backend %s',
    async (_, trouble) => {
      const state = { status: 200, revision: '1', entities: [imported('a')] };
      const { catalog, look } = await start(state);
      await look();
      const before = await catalog.entity('model/default/a');

      Object.assign(state, { revision: '2', entities: [] }, trouble);
      await look();
      Object.assign(state, {
        status: 200,
        revision: '3',
        entities: [imported('a'), imported('marker')],
      });
      await look();
      await catalog.entity('model/default/marker');
      // An entity that had been given up would come back with a new uid.
      const kept = await catalog.entity('model/default/a');
      expect(kept.metadata.uid).toBe(before.metadata.uid);
      await catalog.stop();
    },
    60_000,
  );

  it('says once that no backend is installed', async () => {
    const { catalog, logger, look } = await start();
    await look();
    await look();
    const said = logger.info.mock.calls.filter(([message]) =>
      message.startsWith('No imported entities'),
    );
    expect(said).toHaveLength(1);
    await catalog.stop();
  }, 60_000);
});
