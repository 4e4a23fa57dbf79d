import request from 'supertest';
import {
  BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { aiGovernanceImportFormatsExtensionPoint } from '@aigov/backstage-plugin-ai-governance-node';
import { createPlugin } from '../../kernel/createPlugin';
import { conditionalPolicy } from '../../testUtils/conditionalPolicy';
import { model, other } from '../../testUtils/entities';
import { importsFeature } from './feature';
import { cardsFormat, createSource } from './testing/cards';

const folder = createMockDirectory();
const base = '/api/ai-governance/imports';
const service = mockCredentials.service.header();

const cardsModule = createBackendModule({
  pluginId: 'ai-governance',
  moduleId: 'cards',
  register(env) {
    env.registerInit({
      deps: { formats: aiGovernanceImportFormatsExtensionPoint },
      async init({ formats }) {
        formats.addFormat(cardsFormat);
      },
    });
  },
});

const triage = model('acme-triage');
const hidden = model('acme-hidden');
const team = other('Group', 'ml');

interface Setup {
  catalog?: BackendFeature[];
  scheduler?: BackendFeature;
  settings?: JsonObject;
}

const everything = [
  catalogServiceMock.factory({ entities: [triage, hidden, team] }),
];

async function start(setup: Setup = {}) {
  const {
    catalog = everything,
    scheduler = mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
    settings = {},
  } = setup;
  const target = {
    target: folder.path,
    title: 'Ours',
    owner: { acme: 'group:default/ml', gone: 'group:default/gone' },
  };
  const { server } = await startTestBackend({
    features: [
      createPlugin([importsFeature]),
      cardsModule,
      mockServices.rootConfig.factory({
        data: {
          aiGovernance: {
            governanceTeam: mockCredentials.user().principal.userEntityRef,
            import: { cards: [target] },
            ...settings,
          },
        },
      }),
      scheduler,
      ...catalog,
    ],
  });
  const { id } = createSource({ target: folder.path });
  const run = () => request(server).post(`${base}/${id}/run`).expect(200);
  return { server, id, run };
}

beforeEach(() => {
  folder.setContent({
    'a.json': JSON.stringify({
      id: 'acme/triage',
      results: [{ metric: 'f1', value: '0.90', verified: false }],
      findings: [{ field: 'license', message: 'is missing' }],
    }),
    'b.json': JSON.stringify({ id: 'acme/hidden' }),
    'c.json': JSON.stringify({ id: 'nobody/model' }),
    'd.json': 'no card',
  });
});

describe('imports', () => {
  it('lists a source that never ran', async () => {
    const { server, id } = await start();
    const { body } = await request(server).get(base).expect(200);
    expect(body).toMatchObject({
      mayRun: true,
      asOf: expect.any(String),
      items: [
        {
          id,
          format: 'cards',
          formatTitle: 'Cards',
          title: 'Ours',
          target: folder.path,
        },
      ],
    });
    expect(body.items[0]).not.toHaveProperty('lastRun');
  });

  it('reads a source now, and shows what became of each file', async () => {
    const { server, id } = await start();
    await request(server)
      .post(`${base}/${id}/run`)
      .expect(200, { started: true });

    const sources = await request(server).get(base).expect(200);
    expect(sources.body.items[0]).toMatchObject({
      lastRun: {
        state: 'succeeded',
        counts: { created: 2, quarantined: 1, unmapped: 1, removed: 0 },
      },
      owners: [
        {
          namespace: 'acme',
          ownerRef: 'group:default/ml',
          found: true,
          entities: 2,
          waiting: 0,
        },
        {
          namespace: 'gone',
          ownerRef: 'group:default/gone',
          found: false,
          entities: 0,
          waiting: 0,
        },
        { namespace: 'nobody', found: false, entities: 0, waiting: 1 },
      ],
    });

    const items = await request(server).get(`${base}/${id}/items`).expect(200);
    expect(items.body).toMatchObject({
      total: 4,
      restricted: false,
      items: [
        { file: 'a.json', outcome: 'created' },
        { file: 'b.json', outcome: 'created' },
        { file: 'c.json', outcome: 'unmapped' },
        { file: 'd.json', outcome: 'quarantined', line: 1 },
      ],
    });
  });

  it('pages through the items, filters them, and gives them as CSV', async () => {
    const { server, id, run } = await start();
    await run();
    const files: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await request(server)
        .get(`${base}/${id}/items`)
        .query({ limit: 3, ...(cursor ? { cursor } : {}) })
        .expect(200);
      expect(body).toMatchObject({ total: 4, offset: files.length });
      files.push(...body.items.map((item: { file: string }) => item.file));
      cursor = body.cursor;
    } while (cursor);
    expect(files).toEqual(['a.json', 'b.json', 'c.json', 'd.json']);

    const unmapped = await request(server)
      .get(`${base}/${id}/items?outcome=unmapped`)
      .expect(200);
    expect(unmapped.body).toMatchObject({
      total: 1,
      items: [{ file: 'c.json' }],
    });
    const ofNobody = await request(server)
      .get(`${base}/${id}/items?namespace=nobody`)
      .expect(200);
    expect(ofNobody.body).toMatchObject({
      total: 1,
      items: [{ file: 'c.json' }],
    });
    const csv = await request(server)
      .get(`${base}/${id}/items?format=csv`)
      .expect(200);
    expect(csv.text.trim().split(/\r?\n/)).toHaveLength(5);
  });

  it('says where an entity comes from', async () => {
    const { server, run } = await start({
      catalog: [
        catalogServiceMock.factory({ entities: [triage, model('by-hand')] }),
      ],
    });
    await run();
    const of = (ref: string) =>
      request(server).get(`${base}/entities/${encodeURIComponent(ref)}`);
    const imported = await of('model:default/acme-triage').expect(200);
    expect(imported.body).toMatchObject({
      imported: true,
      format: 'cards',
      sourceId: 'acme/triage',
      file: 'a.json',
      readAt: expect.any(String),
      results: [{ metric: 'f1', value: '0.90', verified: false }],
      findings: [{ field: 'license', message: 'is missing' }],
    });
    await of('model:default/by-hand').expect(200, {
      imported: false,
      results: [],
      findings: [],
    });
    await of('model:default/acme-hidden').expect(404);
  });

  it('gives the entities to services, page by page, with a revision', async () => {
    const { server, run } = await start();
    const page = (query = {}) =>
      request(server)
        .get(`${base}/entities`)
        .query(query)
        .set('Authorization', service)
        .expect(200);
    const before = await page();
    expect(before.body).toMatchObject({ items: [] });
    await run();
    const first = await page({ limit: 1 });
    const second = await page({ limit: 1, cursor: first.body.cursor });
    const names = [first, second].map(
      ({ body }) => body.items[0].entity.metadata.name,
    );
    expect(names).toEqual(['acme-hidden', 'acme-triage']);
    expect(second.body.cursor).toBeUndefined();
    expect(second.body.revision).toBe(first.body.revision);
    expect(first.body.revision).not.toBe(before.body.revision);

    await run();
    expect((await page()).body.revision).toBe(first.body.revision);
  });

  it('leaves out items of entities that the caller may not see', async () => {
    const { server, id, run } = await start({
      catalog: conditionalPolicy(
        [triage, hidden],
        ['model:default/acme-hidden'],
      ),
    });
    await run();
    const pages = [];
    let cursor: string | undefined;
    do {
      const { body } = await request(server)
        .get(`${base}/${id}/items`)
        .query({ limit: 2, ...(cursor ? { cursor } : {}) })
        .expect(200);
      pages.push(body);
      cursor = body.cursor;
    } while (cursor);
    expect(pages).toMatchObject([
      {
        total: 3,
        restricted: true,
        items: [{ file: 'a.json' }, { file: 'c.json' }],
      },
      { total: 3, restricted: true, items: [{ file: 'd.json' }] },
    ]);

    const sources = await request(server).get(base).expect(200);
    const [{ lastRun, owners }] = sources.body.items;
    expect(lastRun.counts).toMatchObject({
      created: 1,
      quarantined: 1,
      unmapped: 1,
    });
    expect(owners).toMatchObject([
      { namespace: 'acme', found: false, entities: 1 },
      { namespace: 'gone', found: false, entities: 0 },
      { namespace: 'nobody', entities: 0, waiting: 1 },
    ]);
  });

  it.each([
    ['an unknown outcome', 'items?outcome=lost'],
    ['a cursor of another list', 'items?cursor=abc'],
    ['a page that is too long', 'items?limit=1000'],
    ['an unknown parameter', 'items?fitler=a'],
  ])('refuses %s', async (_, path) => {
    const { server, id } = await start();
    const { status } = await request(server).get(`${base}/${id}/${path}`);
    expect(status).toBe(400);
  });

  it('does not know a source that is not configured', async () => {
    const { server } = await start();
    const items = await request(server).get(`${base}/other/items`).expect(404);
    expect(items.body.error.message).toContain("No import source 'other'");
    await request(server).post(`${base}/other/run`).expect(404);
  });

  it('asks callers who they are', async () => {
    const { server, id } = await start();
    const none = mockCredentials.none.header();
    const answers = await Promise.all([
      request(server).get(base).set('Authorization', none),
      request(server).post(`${base}/${id}/run`).set('Authorization', none),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('starts a run only for the governance team', async () => {
    const { server, id } = await start({
      settings: { governanceTeam: 'group:default/others' },
    });
    await request(server).post(`${base}/${id}/run`).expect(403);
    const { body } = await request(server).get(base).expect(200);
    expect(body.mayRun).toBe(false);
  });

  it('gives the entities to no person', async () => {
    const { server } = await start();
    const { status } = await request(server).get(`${base}/entities`);
    expect(status).toBe(403);
  });

  it('refuses those without the permission', async () => {
    const { server, id } = await start({
      catalog: [
        ...everything,
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      ],
    });
    const answers = await Promise.all([
      request(server).get(base),
      request(server).get(`${base}/${id}/items`),
      request(server).post(`${base}/${id}/run`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('says so when a run is under way', async () => {
    const busy = mockServices.scheduler.mock({
      triggerTask: async () => {
        throw new ConflictError('Task is currently running');
      },
    });
    const { server, id } = await start({ scheduler: busy.factory });
    const { body } = await request(server)
      .post(`${base}/${id}/run`)
      .expect(409);
    expect(body.error.message).toBe(
      "The import of 'Ours' is running already: wait until it is done, then look at its result",
    );
  });

  it('is absent when switched off', async () => {
    const { server } = await start({
      settings: { imports: { enabled: false } },
    });
    const { status } = await request(server).get(base);
    expect(status).toBe(404);
  });
});
