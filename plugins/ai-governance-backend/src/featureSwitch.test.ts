import path from 'path';
import knexFactory from 'knex';
import request from 'supertest';
import { z } from 'zod';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createPermission } from '@backstage/plugin-permission-common';
import {
  aiGovernanceApis,
  Api,
  defineFact,
  endpoint,
  entityRefSchema,
  openApiApi,
  urlOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  aiGovernanceFeaturesExtensionPoint,
  defineFeature,
  Feature,
} from '@aigov/backstage-plugin-ai-governance-node';
import { builtInFeatures, aiGovernancePlugin } from './plugin';
import { problemsOf } from './testUtils/openApiProblems';
import { createDatabases } from './testUtils/databases';
import { model } from './testUtils/entities';

jest.setTimeout(60_000);

const base = '/api/ai-governance';
const { databases } = createDatabases();
const directory = createMockDirectory();

const shelfPermission = createPermission({
  name: 'ai-governance.shelf.read',
  attributes: { action: 'read' },
});

const booksFact = defineFact({
  id: 'shelf.books',
  title: 'Books on the shelf',
  schema: z.number().int(),
});

/** A feature as a module of somebody else may add it. */
const shelfFeature = defineFeature({
  id: 'shelf',
  api: {
    countBooks: endpoint({
      method: 'GET',
      path: '/shelf/:entityRef',
      summary: 'How many books there are about an entity',
      params: z.object({ entityRef: entityRefSchema }),
      result: z.object({ books: z.number(), known: z.number().optional() }),
      permission: shelfPermission,
    }),
  },
  facts: [booksFact],
  migrations: directory.path,
  async init({ db, facts, schedule }) {
    await schedule({
      id: 'shelf-dust',
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      run: async () => {},
    });
    return {
      countBooks: async ({ params: { entityRef } }) => {
        await db('shelf_books').insert({ entity_ref: entityRef });
        const books = (await db('shelf_books')).length;
        await facts.record(db, booksFact, entityRef, {
          source: 'shelf',
          value: books,
        });
        const known = await facts.valuesOf(db, booksFact, [entityRef]);
        return { books, known: known.get(entityRef) };
      },
    };
  },
});

const shelfModule = createBackendModule({
  pluginId: 'ai-governance',
  moduleId: 'shelf',
  register(env) {
    env.registerInit({
      deps: { features: aiGovernanceFeaturesExtensionPoint },
      async init({ features }) {
        features.addFeature(shelfFeature);
      },
    });
  },
});

function writeMigrations() {
  directory.setContent({
    '20261121120000_init.js': `
      exports.up = knex =>
        knex.schema.createTable('shelf_books', table => {
          table.string('entity_ref').notNullable();
        });
      exports.down = knex => knex.schema.dropTable('shelf_books');`,
  });
}

/** Everything that a feature can leave behind in a backend. */
async function start(aiGovernance: object) {
  writeMigrations();
  const knex = await databases.init('SQLITE_3');
  const scheduler = mockServices.scheduler.mock();
  const { server } = await startTestBackend({
    features: [
      aiGovernancePlugin,
      shelfModule,
      catalogServiceMock.factory({ entities: [model('triage')] }),
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({ data: { aiGovernance } as never }),
      scheduler.factory,
    ],
  });
  const api = request(server);
  const { body: document } = await api.get(`${base}/openapi.json`).expect(200);
  const { body: metadata } = await api
    .get(`${base}/.well-known/backstage/permissions/metadata`)
    .expect(200);
  const tables: Array<{ name: string }> = await knex('sqlite_master').where({
    type: 'table',
  });
  return {
    api,
    document,
    operations: operationsOf(document),
    permissions: metadata.permissions.map(({ name }: { name: string }) => name),
    tables: tables.map(({ name }) => name),
    tasks: scheduler.scheduleTask.mock.calls.map(([{ id }]) => id),
  };
}

type Document = {
  paths: Record<string, Record<string, { operationId: string }>>;
};

function operationsOf({ paths }: Document): string[] {
  return Object.entries(paths).flatMap(([at, operations]) =>
    Object.entries(operations).map(
      ([method, { operationId }]) =>
        `${method.toUpperCase()} ${at} ${operationId}`,
    ),
  );
}

interface Stack {
  stack?: Array<{
    route?: { path: string; methods: Record<string, boolean> };
    handle?: Stack;
  }>;
}

/** What express would serve, whoever has put it there. */
async function expressRoutes(): Promise<string[]> {
  const httpRouter = mockServices.httpRouter.mock();
  await startTestBackend({
    features: [
      aiGovernancePlugin,
      shelfModule,
      catalogServiceMock.factory({ entities: [] }),
      httpRouter.factory,
    ],
  });
  const found: string[] = [];
  const collect = ({ stack = [] }: Stack) => {
    for (const { route, handle } of stack) {
      if (handle) collect(handle);
      for (const method of Object.keys(route?.methods ?? {})) {
        found.push(`${method.toUpperCase()} ${route?.path}`);
      }
    }
  };
  for (const [router] of httpRouter.use.mock.calls) collect(router as Stack);
  // Those of Backstage itself are described by Backstage.
  return found
    .filter(route => !route.includes('/.'))
    .map(route => route.replace(/:(\w+)/g, '{$1}'));
}

const routesOf = (api: Api) =>
  Object.entries(api).map(
    ([key, { method, path: at }]) =>
      `${method} ${at.replace(/:(\w+)/g, '{$1}')} ${key}`,
  );

const features: Feature[] = [
  ...builtInFeatures.map(source =>
    typeof source === 'function'
      ? source({ registerExtensionPoint: () => {} })
      : source,
  ),
  shelfFeature,
];

const permissionsOf = (some: Feature[]) =>
  some.flatMap(({ api }) =>
    Object.values(api).map(({ permission }) => permission.name),
  );

const triage = { entityRef: 'model:default/triage', sourceId: 'a' };

describe('a feature that a module adds', () => {
  it('has its route, table, fact, task, permission and description', async () => {
    const found = await start({});
    const { body } = await found.api
      .get(`${base}${urlOf(shelfFeature.api.countBooks, triage)}`)
      .expect(200);
    expect(body).toEqual({ books: 1, known: 1 });
    expect(found.tables).toContain('shelf_books');
    expect(found.tables).toContain('knex_migrations_shelf');
    expect(found.tasks).toContain('shelf-dust');
    expect(found.permissions).toContain(shelfPermission.name);
    expect(found.operations).toContain('GET /shelf/{entityRef} countBooks');
  });

  it('starts on three replicas at once, on a fresh PostgreSQL', async () => {
    writeMigrations();
    const db = await databases.init('POSTGRES_18');
    const replicas = Array.from({ length: 3 }, () =>
      knexFactory({ ...db.client.config, pool: { min: 0, max: 2 } }),
    );
    try {
      const backends = await Promise.all(
        replicas.map(knex =>
          startTestBackend({
            features: [
              aiGovernancePlugin,
              shelfModule,
              catalogServiceMock.factory({ entities: [model('triage')] }),
              mockServices.database.factory({ knex }),
            ],
          }),
        ),
      );
      for (const [index, backend] of backends.entries()) {
        const { body } = await request(backend.server)
          .get(`${base}${urlOf(shelfFeature.api.countBooks, triage)}`)
          .expect(200);
        expect(body.books).toBe(index + 1);
        await backend.stop();
      }
    } finally {
      await Promise.all(replicas.map(replica => replica.destroy()));
    }
  });

  it.each([
    ['inventory', "The feature 'inventory' is there already"],
    ['records', "The feature 'records' has a name of the kernel"],
  ])('cannot be called %p', async (id, message) => {
    const again = createBackendModule({
      pluginId: 'ai-governance',
      moduleId: 'again',
      register(env) {
        env.registerInit({
          deps: { points: aiGovernanceFeaturesExtensionPoint },
          async init({ points }) {
            points.addFeature({ ...shelfFeature, id });
          },
        });
      },
    });
    await expect(
      startTestBackend({
        features: [
          aiGovernancePlugin,
          again,
          catalogServiceMock.factory({ entities: [] }),
        ],
      }),
    ).rejects.toThrow(message);
  });
});

describe('the description of the api', () => {
  it('has each endpoint of each feature once, and nothing else', async () => {
    const { operations, document } = await start({});
    const expected = [...features.map(({ api }) => api), openApiApi];
    expect(operations.sort()).toEqual(expected.flatMap(routesOf).sort());
    const ids = operations.map(operation => operation.split(' ')[2]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operations.map(each => each.replace(/ \w+$/, '')).sort()).toEqual(
      (await expressRoutes()).sort(),
    );
    expect(problemsOf(document)).toEqual({ valid: true });
    expect(
      problemsOf({ ...document, info: { title: 'No version' } }),
    ).toMatchObject({ valid: false });
  });
});

describe.each(features)('$id', feature => {
  it('leaves nothing behind when it is switched off', async () => {
    const { id, api, migrations } = feature;
    const off = await start({ [id]: { enabled: false } });

    for (const route of routesOf(api)) {
      expect(off.operations).not.toContain(route);
    }
    for (const spec of Object.values(api)) {
      const method = spec.method.toLocaleLowerCase('en-US') as 'get';
      const { status, body } = await off.api[method](
        `${base}${urlOf(spec, triage)}`,
      );
      expect({ path: spec.path, status }).toEqual({
        path: spec.path,
        status: 404,
      });
      // The entity is there and visible: it is the route that is not.
      expect(body.error?.message ?? '').not.toContain('No entity');
    }

    const others = permissionsOf(features.filter(other => other !== feature));
    const own = permissionsOf([feature]).filter(name => !others.includes(name));
    expect(
      off.permissions.filter((name: string) => own.includes(name)),
    ).toEqual([]);
    expect(off.tasks.filter(task => task.startsWith(`${id}-`))).toEqual([]);
    // The kernel has tables of the same name for facts, whoever may read them.
    const owned = migrations
      ? off.tables.filter(
          table =>
            table.startsWith(`${id}_`) || table === `knex_migrations_${id}`,
        )
      : [];
    expect(owned).toEqual([]);
  });
});

it('has a typed client for every built-in feature', () => {
  for (const { id, api } of features) {
    if (id === 'shelf') continue;
    expect({ id, api: Object.entries(aiGovernanceApis) }).toEqual({
      id,
      api: expect.arrayContaining([[id, api]]),
    });
  }
});

it('knows where the migrations of every feature are', () => {
  for (const { id, migrations } of features) {
    if (!migrations || id === 'shelf') continue;
    expect(path.basename(migrations)).toBe(id);
  }
});
