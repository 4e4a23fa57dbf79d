import request from 'supertest';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { aiGovernancePlugin } from './plugin';
import { createDatabases } from './testUtils/databases';
import { model } from './testUtils/entities';

jest.setTimeout(60_000);

const base = '/api/ai-governance';
const script = '<script>alert(1)</script>';
const entities = [
  model('triage', {}, { title: script, description: '\n=1+1' }),
  model('summaries', {}, { title: '=HYPERLINK("http://x")' }),
  model('umlaut', {}, { title: 'ÄRGER 100%_neu' }),
];
const { databases, ids } = createDatabases();

const cursorOf = (place: unknown) =>
  Buffer.from(JSON.stringify(place)).toString('base64url');
const place = { sort: 'name', order: 'asc', value: 'a', ref: 'b' };

async function serve(databaseId: (typeof ids)[number]) {
  const { server } = await startTestBackend({
    features: [
      aiGovernancePlugin,
      catalogServiceMock.factory({ entities }),
      mockServices.database.factory({ knex: await databases.init(databaseId) }),
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
    ],
  });
  return request(server);
}

describe.each(ids)('requests that nobody means well, %p', databaseId => {
  let api: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    api = await serve(databaseId);
  });

  it.each([
    '/inventory?limit=0',
    '/inventory?limit=201',
    '/inventory?limit=NaN',
    '/inventory?limit=1.5',
    '/inventory?limit=5&limit=6',
    '/inventory?q=a&q=b',
    `/inventory?q=${'x'.repeat(201)}`,
    '/inventory?q=%00',
    '/inventory?owner=%00',
    '/inventory?kind[$ne]=x',
    '/inventory?__proto__=x',
    '/inventory?__proto__[polluted]=x',
    '/inventory?constructor=x',
    `/inventory?${'owner=x&'.repeat(51)}`,
    '/inventory?sort=hash',
    '/inventory?order=asc;drop',
    '/inventory?cursor=nonsense',
    '/inventory?cursor=',
    `/inventory?cursor=${'A'.repeat(2_001)}`,
    `/inventory?cursor=${cursorOf(null)}`,
    `/inventory?cursor=${cursorOf({ ...place, value: 1 })}`,
    `/inventory?cursor=${cursorOf({ ...place, value: '\0' })}`,
    `/inventory?cursor=${cursorOf({ ...place, sort: 'kind' })}`,
    `/inventory?sort=usedBy&cursor=${cursorOf({ ...place, sort: 'usedBy' })}`,
    `/inventory?sort=usedBy&cursor=${cursorOf({
      ...place,
      sort: 'usedBy',
      value: 1e300,
    })}`,
    `/inventory?sort=usedBy&cursor=${cursorOf({
      ...place,
      sort: 'usedBy',
      value: 1.5,
    })}`,
    '/inventory?format=xlsx',
    '/inventory?format=csv&format=csv',
    '/inventory?format=csv&columns=',
    '/inventory?format=csv&columns=title,title',
    '/inventory?format=csv&columns=title,nope',
    '/inventory/facets?facet=nope',
    '/inventory/facets?format=csv',
    '/inventory/compare',
    '/inventory/compare?entityRef=model:default/triage',
    '/inventory/compare?entityRef=model:default/triage&entityRef=MODEL:default/Triage',
    '/inventory/compare?entityRef[]=a&entityRef[]=b',
    '/usage/triage',
    '/usage/model%3Adefault%2F..',
    '/usage/..%3A..%2F..',
    '/usage/model%3A..%2F..',
    '/usage/model%3Adefault%2Ftri%00age',
    '/usage/model%3Adefault%2Ftri%0D%0Aage',
    '/usage/model%3Adefault%2Fa%2Fb',
    `/usage/model%3Adefault%2F${'x'.repeat(10_000)}`,
    '/usage/%E0%A4%A',
    '/imports/entities/nope',
  ])('are refused with a reason: %s', async path => {
    const { status, body, headers } = await api.get(`${base}${path}`);
    expect([status, path.slice(0, 60)]).toEqual([400, path.slice(0, 60)]);
    expect(headers['content-type']).toContain('application/json');
    expect(body.error.message.length).toBeLessThan(1_000);
  });

  it.each([
    '/usage/model%3Adefault%2Fnope',
    '/usage/model%3Adefault%2F%C3%84%F0%9F%98%80',
    '/usage/model%3Adefault%2Fnope/users',
    '/inventory/compare?entityRef=model:default/triage&entityRef=model:default/x',
    '/imports/nope/items',
    '/imports/entities/model%3Adefault%2Fnope',
    '/nothing',
  ])('are told when nothing is there: %s', async path => {
    await api.get(`${base}${path}`).expect(404);
  });

  it('finds capital letters, accents and signs that mean something else', async () => {
    const found = async (q: string) => {
      const { body } = await api.get(`${base}/inventory`).query({ q });
      return body.items.map((row: { name: string }) => row.name);
    };
    for (const q of ['ärger', 'ÄRGER', 'arger', '100%', '%_n', '_neu']) {
      expect([q, await found(q)]).toEqual([q, ['umlaut']]);
    }
    expect(await found('%%')).toEqual([]);
    expect(await found('1_0')).toEqual([]);
    expect(await found(`${'\\'}%`)).toEqual([]);
  });

  it('never answers with HTML', async () => {
    const asked = encodeURIComponent(script);
    for (const path of ['', `?q=${asked}`, `?${asked}=1`, `?kind=${asked}`]) {
      const { headers } = await api.get(`${base}/inventory${path}`);
      expect(headers['content-type']).toMatch(/application\/json/);
    }
  });

  it('starts no formula in a CSV', async () => {
    const { text, headers } = await api
      .get(`${base}/inventory?format=csv&columns=title,description&limit=0`)
      .expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="ai-inventory-[\dTZ-]+\.csv"$/,
    );
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain(`"'\n=1+1"`);
  });

  it('answers HEAD like GET, and other methods not at all', async () => {
    const { headers } = await api.head(`${base}/inventory`).expect(200);
    expect(headers['content-type']).toContain('application/json');
    await api.head(`${base}/inventory?format=csv`).expect(200);
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      await api[method](`${base}/inventory`).expect(404);
    }
  });

  it('does not look at a body where none is expected', async () => {
    await api
      .get(`${base}/inventory`)
      .set('Content-Type', 'application/json')
      .send('{ "limit":')
      .expect(200);
    await api
      .post(`${base}/imports/nope/run`)
      .send({ role: 'governance' })
      .expect(403);
  });
});

describe('who may ask', () => {
  const paths = [
    '/inventory',
    '/inventory/facets',
    '/inventory/compare?entityRef=model:default/triage&entityRef=model:default/summaries',
    '/usage/model%3Adefault%2Ftriage',
    '/usage/model%3Adefault%2Ftriage/users',
    '/imports',
    '/imports/nope/items',
    '/imports/entities',
    '/imports/entities/model%3Adefault%2Ftriage',
  ];

  it.each(paths)('%s', async path => {
    const start = async (
      result: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
    ) =>
      request(
        (
          await startTestBackend({
            features: [
              aiGovernancePlugin,
              catalogServiceMock.factory({ entities }),
              mockServices.permissions.factory({ result }),
            ],
          })
        ).server,
      );
    const get = async (
      result: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
      header: string,
    ) =>
      (
        await (await start(result))
          .get(`${base}${path}`)
          .set('Authorization', header)
      ).status;
    const { ALLOW, DENY } = AuthorizeResult;
    expect(await get(ALLOW, mockCredentials.none.header())).toBe(401);
    expect(await get(ALLOW, mockCredentials.user.invalidHeader())).toBe(401);
    expect(await get(DENY, mockCredentials.user.header())).toBe(403);
    const found = path.includes('nope') ? 404 : 200;
    const forPeople = path === '/imports/entities' ? 403 : found;
    expect(await get(ALLOW, mockCredentials.user.header())).toBe(forPeople);
    expect(await get(ALLOW, mockCredentials.service.header())).toBe(found);
  });
});
