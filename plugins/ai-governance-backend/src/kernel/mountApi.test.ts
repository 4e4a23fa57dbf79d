import request from 'supertest';
import { z } from 'zod';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import {
  endpoint,
  entityRefSchema,
  paging,
  repeated,
} from '@aigov/backstage-plugin-ai-governance-common';
import { defineFeature } from '@aigov/backstage-plugin-ai-governance-node';
import { createPlugin } from './createPlugin';
import { decodeCursor, encodeCursor } from './paging';
import { RevisionConflictError } from './records/RevisionConflictError';

const permission = createPermission({
  name: 'ai-governance.shelf.read',
  attributes: { action: 'read' },
});

const book = z.object({ id: z.number(), title: z.string() });

const savedByBob = {
  revision: 7,
  changedAt: '2026-11-20T08:00:00.000Z',
  changedBy: 'user:default/bob',
};

const shelfApi = {
  listBooks: endpoint({
    method: 'GET',
    path: '/shelf',
    summary: 'Books, page after page',
    query: z.object({
      ...paging,
      order: z.enum(['asc', 'desc']).default('asc'),
      tag: repeated(z.string().max(5)),
    }),
    result: z.object({
      items: z.array(book),
      tags: z.array(z.string()).optional(),
      cursor: z.string().optional(),
    }),
    permission,
    csv: {
      filename: 'books',
      columns: [
        { id: 'id', title: 'Id', value: (row: z.infer<typeof book>) => row.id },
        {
          id: 'title',
          title: 'Title',
          value: (row: z.infer<typeof book>) => row.title,
        },
      ],
    },
  }),
  readCover: endpoint({
    method: 'GET',
    path: '/shelf/covers/:entityRef',
    summary: 'The cover of an entity',
    params: z.object({ entityRef: entityRefSchema }),
    result: z.object({ of: z.string() }),
    permission,
  }),
  addBook: endpoint({
    method: 'POST',
    path: '/shelf',
    summary: 'Add a book',
    body: z.object({ title: z.string().min(1).max(2_000) }),
    bodyLimit: '1kb',
    result: z.object({ title: z.string() }),
    permission,
    audit: 'book-add',
  }),
  burn: endpoint({
    method: 'POST',
    path: '/shelf/burn',
    summary: 'For the governance team',
    result: z.object({ burnt: z.boolean() }),
    permission,
    role: 'governance',
    audit: 'shelf-burn',
  }),
  inspect: endpoint({
    method: 'GET',
    path: '/shelf/inspect',
    summary: 'For other services',
    result: z.object({ ok: z.boolean() }),
    permission,
    role: 'service',
  }),
  rename: endpoint({
    method: 'PUT',
    path: '/shelf/names/:entityRef',
    summary: 'Rename an entity',
    params: z.object({ entityRef: entityRefSchema }),
    body: z.object({ name: z.string() }),
    result: z.object({ revision: z.number(), name: z.string() }),
    permission,
    role: 'owner',
    ifMatch: true,
    audit: 'shelf-rename',
  }),
  breakContract: endpoint({
    method: 'GET',
    path: '/shelf/broken',
    summary: 'Answers something else',
    result: z.object({ ok: z.boolean() }),
    permission,
  }),
};

const titles = ['=SUM(A1)', 'a "quote", and\na line', '@home', '-1+2', 'Ähren'];
const books = Array.from({ length: 450 }, (_, id) => ({
  id,
  title: titles[id] ?? `Book ${id}`,
}));

const shelfFeature = defineFeature({
  id: 'shelf',
  api: shelfApi,
  init: async () => ({
    listBooks: async ({ query }) => {
      const start = query.cursor
        ? decodeCursor(z.number().int(), query.cursor)
        : 0;
      if (query.tag?.includes('torn') && start) throw new Error('torn');
      const end = start + query.limit;
      return {
        items: books.slice(start, end),
        tags: query.tag,
        cursor: end < books.length ? encodeCursor(end) : undefined,
      };
    },
    readCover: async ({ params }) => ({ of: params.entityRef }),
    addBook: async ({ body }) => ({ title: body.title }),
    burn: async () => ({ burnt: true }),
    inspect: async () => ({ ok: true }),
    rename: async ({ body, ifMatch }) => {
      if (ifMatch === 7) return { revision: 8, name: body.name };
      throw new RevisionConflictError('orders', ifMatch, savedByBob);
    },
    breakContract: async () => ({ ok: 'a secret' } as never),
  }),
});

const catalog = catalogServiceMock.factory({
  entities: [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'orders', namespace: 'default' },
      relations: [{ type: 'ownedBy', targetRef: 'user:default/mock' }],
    },
  ],
});

type Features = Parameters<typeof startTestBackend>[0]['features'];

async function serve(...more: NonNullable<Features>) {
  const { server } = await startTestBackend({
    features: [createPlugin([shelfFeature]), catalog, ...more],
  });
  return request(server);
}

const base = '/api/ai-governance/shelf';

describe('mountApi', () => {
  it('answers with what the contract says, input defaulted and checked', async () => {
    const api = await serve();
    const one = await api.get(`${base}?limit=1&tag=x`).expect(200);
    expect(one.body).toMatchObject({ items: [books[0]], tags: ['x'] });
    const two = await api
      .get(`${base}?limit=1&tag=x&tag=y&cursor=${one.body.cursor}`)
      .expect(200);
    expect(two.body).toMatchObject({ items: [books[1]], tags: ['x', 'y'] });
  });

  it.each([
    ['a limit too high', '?limit=500', "query.limit '500'", '<=200'],
    ['an unknown choice', '?order=up', "query.order 'up'", '"asc"|"desc"'],
    ['an unknown name', '?ordr=asc', "'ordr'", 'use limit, cursor, order, tag'],
    ['a tag too long', '?tag=abcdefg', "query.tag 'abcdefg'", '<=5'],
    ['one of the tags', '?tag=abcdefg&tag=a', 'query.tag.0', '<=5'],
    ['a foreign cursor', '?cursor=x', "query.cursor 'x'", 'leave it out'],
    ['a format', '?format=xml', "query.format 'xml'", 'json, csv or jsonl'],
    ['a column', '?format=csv&columns=id,name', "'name'", 'id, title'],
  ])('refuses %s and names the way out', async (_, query, value, way) => {
    const api = await serve();
    const { body } = await api.get(`${base}${query}`).expect(400);
    expect(body.error).toMatchObject({ name: 'InputError' });
    expect(body.error.message).toContain(value);
    expect(body.error.message).toContain(way);
  });

  it.each([
    ['nothing', undefined, 'body.title is missing'],
    ['an empty title', { title: '' }, "body.title ''"],
    ['a number', { title: 4 }, "body.title '4'"],
  ])('refuses a body with %s', async (_, given, message) => {
    const api = await serve();
    const { body } = await api.post(base).send(given).expect(400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toContain(message);
  });

  it('refuses a body that is not JSON, and one that is too large', async () => {
    const api = await serve();
    const { body: broken } = await api
      .post(base)
      .set('Content-Type', 'application/json')
      .send('{"title":')
      .expect(400);
    expect(broken.error.message).toContain('not JSON');
    const { body: large } = await api
      .post(base)
      .send({ title: 'x'.repeat(1_500) })
      .expect(413);
    expect(large.error.message).toContain('larger than 1kb');
  });

  it('refuses a path that is no entity ref, and hides what is not visible', async () => {
    const api = await serve();
    const at = (ref: string) => `${base}/covers/${encodeURIComponent(ref)}`;
    await api
      .get(at('Component:default/Orders'))
      .expect(200, { of: 'component:default/orders' });
    const { body } = await api.get(at('orders')).expect(400);
    expect(body.error.message).toContain("path.entityRef 'orders'");
    await api.get(at('component:default/payroll')).expect(404);
  });

  it('asks for credentials', async () => {
    const api = await serve();
    await api
      .get(base)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
  });

  it.each([AuthorizeResult.DENY, AuthorizeResult.CONDITIONAL])(
    'never takes %s for allowed',
    async result => {
      const api = await serve(
        mockServices.permissions.mock({
          authorize: async () => [{ result } as never],
        }).factory,
      );
      const { body } = await api.get(base).expect(403);
      expect(body.error.message).toContain('ai-governance.shelf.read');
      await api.post(base).send({ title: 'a' }).expect(403);
    },
  );

  it('does not show an answer that breaks its contract', async () => {
    const api = await serve();
    const { body, text } = await api.get(`${base}/broken`).expect(500);
    expect(body.error.message).toContain('not on contract');
    expect(text).not.toContain('secret');
  });

  it('is absent when switched off', async () => {
    const api = await serve(
      mockServices.rootConfig.factory({
        data: { aiGovernance: { shelf: { enabled: false } } },
      }),
    );
    await api.get(base).expect(404);
  });
});

describe('roles', () => {
  const config = (aiGovernance: object) =>
    mockServices.rootConfig.factory({ data: { aiGovernance } as never });
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/mock',
      ownershipEntityRefs: ['user:default/mock', 'group:default/ai-office'],
    }),
  }).factory;

  it.each([
    ['a ref', 'group:default/ai-office', 200],
    ['a short ref', 'AI-Office', 200],
    ['one of several', ['legal', 'group:default/ai-office'], 200],
    ['somebody else', 'group:default/legal', 403],
  ])('governance is %s', async (_, governanceTeam, status) => {
    const api = await serve(config({ governanceTeam }), userInfo);
    await api.post(`${base}/burn`).expect(status);
  });

  it('tells what to set when nobody is governance', async () => {
    const api = await serve();
    const { body } = await api.post(`${base}/burn`).expect(403);
    expect(body.error.message).toContain('aiGovernance.governanceTeam');
  });

  it('leaves it to the permission policy when asked to', async () => {
    const api = await serve(config({ authorization: 'policy' }));
    await api.post(`${base}/burn`).expect(200);
    // Unfiltered, and so never for people.
    await api.get(`${base}/inspect`).expect(403);
  });

  it('keeps people from what is for services', async () => {
    const api = await serve();
    await api.get(`${base}/inspect`).expect(403);
    await api
      .get(`${base}/inspect`)
      .set('Authorization', mockCredentials.service.header())
      .expect(200);
    await api
      .post(`${base}/burn`)
      .set('Authorization', mockCredentials.service.header())
      .expect(403);
  });
});

describe('a record', () => {
  const at = (ref: string) => `${base}/names/${encodeURIComponent(ref)}`;
  const orders = at('Component:default/Orders');

  it('answers with its revision as ETag, and never with 304', async () => {
    const api = await serve();
    const { headers, body } = await api
      .put(orders)
      .set('If-Match', '"7"')
      .set('If-None-Match', '"8"')
      .send({ name: 'a' })
      .expect(200);
    expect(headers.etag).toBe('"8"');
    expect(body).toEqual({ revision: 8, name: 'a' });
  });

  it('says in the body of a refusal who was faster, and when', async () => {
    const api = await serve();
    const { body } = await api
      .put(orders)
      .set('If-Match', '6')
      .send({ name: 'a' })
      .expect(409);
    expect(body.error).toMatchObject({ name: 'ConflictError', ...savedByBob });
  });

  it('is looked for before the body is', async () => {
    const api = await serve();
    const wrong = { name: 4 };
    await api.put(at('component:default/payroll')).send(wrong).expect(404);
    await api.put(orders).send(wrong).expect(400);
    const { body } = await api
      .put(orders)
      .set('Authorization', mockCredentials.user.header('user:default/bob'))
      .send(wrong)
      .expect(403);
    expect(body.error.message).toBe(
      'Only its owner user:default/mock may change this: ask them',
    );
  });

  it('cannot be owned without an :entityRef', async () => {
    const feature = defineFeature({
      id: 'shelf',
      api: {
        burn: endpoint({
          method: 'POST',
          path: '/shelf/burn',
          summary: 'Burn it all',
          result: z.object({}),
          permission,
          role: 'owner',
          audit: 'shelf-burn',
        }),
      },
      init: async () => ({ burn: async () => ({}) }),
    });
    await expect(
      startTestBackend({ features: [createPlugin([feature]), catalog] }),
    ).rejects.toThrow('POST /shelf/burn is for owners, but has no :entityRef');
  });
});

describe('audit', () => {
  async function audited() {
    const auditor = mockServices.auditor.mock();
    const event = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(event);
    return { auditor, event, api: await serve(auditor.factory) };
  }

  it('records what was done', async () => {
    const { auditor, event, api } = await audited();
    await api.post(base).send({ title: 'a' }).expect(200);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'book-add', severityLevel: 'medium' }),
    );
    expect(event.success).toHaveBeenCalledTimes(1);
    expect(event.fail).not.toHaveBeenCalled();
  });

  it('records of what, by whom, and the new revision', async () => {
    const { event, api } = await audited();
    await api
      .put(`${base}/names/component%3ADEFAULT%2Forders`)
      .set('If-Match', '7')
      .send({ name: 'a' })
      .expect(200);
    expect(event.success).toHaveBeenCalledWith({
      meta: {
        entityRef: 'component:default/orders',
        actor: 'user:default/mock',
        revision: 8,
      },
    });
  });

  it.each([
    ['a lost race', 'component:default/orders', '6', 409, 'user:default/mock'],
    ['no owner', 'component:default/orders', '7', 403, 'user:default/bob'],
    ['no entity', 'component:default/none', '7', 404, 'user:default/mock'],
  ])('records %s as failed', async (_, ref, revision, status, actor) => {
    const { event, api } = await audited();
    await api
      .put(`${base}/names/${encodeURIComponent(ref)}`)
      .set('Authorization', mockCredentials.user.header(actor))
      .set('If-Match', revision)
      .send({ name: 'a' })
      .expect(status);
    expect(event.fail).toHaveBeenCalledWith({
      meta: { entityRef: ref, actor },
      error: expect.any(Error),
    });
    expect(event.success).not.toHaveBeenCalled();
  });

  it.each([
    ['refused', `${base}/burn`, { title: 'a' }, 403],
    ['wrong', base, {}, 400],
    ['too large', base, { title: 'x'.repeat(1_500) }, 413],
  ])('records what was %s', async (_, url, body, status) => {
    const { event, api } = await audited();
    await api.post(url).send(body).expect(status);
    expect(event.fail).toHaveBeenCalledTimes(1);
    expect(event.success).not.toHaveBeenCalled();
  });

  it('does not record reading', async () => {
    const { auditor, api } = await audited();
    await api.get(base).expect(200);
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });
});

describe('?format=csv', () => {
  it('has every row, and no cell that starts a formula', async () => {
    const api = await serve();
    const response = await api.get(`${base}?format=csv&limit=3`).expect(200);
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toMatch(
      /^attachment; filename="books-\d{4}-\d\d-\d\dT\d{4}Z\.csv"$/,
    );
    expect(response.text.split('\r\n')).toEqual([
      'Id,Title',
      "0,'=SUM(A1)",
      '1,"a ""quote"", and\na line"',
      "2,'@home",
      "3,'-1+2",
      '4,Ähren',
      ...books.slice(5).map(({ id, title }) => `${id},${title}`),
      '',
    ]);
  });

  it('has the columns that were chosen, in that order', async () => {
    const api = await serve();
    const { text } = await api.get(`${base}?format=csv&columns=title,id`);
    expect(text).toMatch(/^Title,Id\r\n'=SUM\(A1\),0\r\n/);
  });

  it('breaks off, instead of ending early, when a later page fails', async () => {
    const api = await serve();
    await expect(api.get(`${base}?format=csv&tag=torn`)).rejects.toThrow(
      'aborted',
    );
  });
});
