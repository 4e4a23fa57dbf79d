import request from 'supertest';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  defaultScheme,
  templateOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { aiGovernancePlugin } from './plugin';
import { createDatabases } from './testUtils/databases';
import { model } from './testUtils/entities';

jest.setTimeout(60_000);

const { databases, ids } = createDatabases();
const base = '/api/ai-governance';
const matrix = `${base}/ownership/matrix/model%3Adefault%2Ftriage`;
const support = `${base}/ownership/support/model%3Adefault%2Ftriage`;
const scheme = `${base}/ownership/scheme`;
const cells = templateOf(defaultScheme, 'Model')!;

const many = <T>(count: number, value: T, prefix = 'a') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${prefix}${index}`, value]),
  );
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const tom = 'user:default/tom';

describe.each(ids)('bodies that nobody means well, %p', databaseId => {
  let api: ReturnType<typeof request>;
  beforeAll(async () => {
    const { server } = await startTestBackend({
      features: [
        aiGovernancePlugin,
        catalogServiceMock.factory({ entities: [model('triage')] }),
        mockServices.database.factory({
          knex: await databases.init(databaseId),
        }),
        mockServices.rootConfig.factory({
          data: { aiGovernance: { authorization: 'policy' } },
        }),
      ],
    });
    api = request(server);
  });

  const put = (url: string, body: string, revision = '0') =>
    api
      .put(url)
      .set('If-Match', revision)
      .set('Content-Type', 'application/json')
      .send(body);

  it.each<[string, string, unknown]>([
    ['3,000 parties', matrix, { parties: many(3_000, tom), cells }],
    ['3,000 activities', matrix, { parties: {}, cells: many(3_000, {}) }],
    [
      'rows of strangers',
      matrix,
      { parties: {}, cells: many(29, many(19, 'R')) },
    ],
    [
      'a party of the prototype',
      matrix,
      `{"parties":{"__proto__":"${tom}"},"cells":{}}`,
    ],
    [
      'cells of the prototype',
      matrix,
      '{"parties":{},"cells":{"__proto__":{"qa":"A"}}}',
    ],
    ['a constructor', matrix, { parties: { constructor: tom }, cells }],
    ['a NUL in a role', matrix, { parties: { 'q\0a': tom }, cells }],
    [
      'a NUL in a party',
      matrix,
      { parties: { qa: 'user:default/t\0m' }, cells },
    ],
    [
      'a very long party',
      matrix,
      { parties: { qa: `${tom}${'x'.repeat(9_000)}` }, cells },
    ],
    ['a list', matrix, []],
    ['null', matrix, 'null'],
    ['half of JSON', matrix, '{"parties":'],
    ['nothing', matrix, ''],
    ['deep lists', matrix, nested(40_000)],
    [
      'a deep cell',
      matrix,
      `{"parties":{},"cells":{"build":${nested(20_000)}}}`,
    ],
    [
      '21 roles',
      scheme,
      { ...defaultScheme, roles: Array(21).fill(defaultScheme.roles[0]) },
    ],
    [
      'a role twice',
      scheme,
      { ...defaultScheme, roles: Array(20).fill(defaultScheme.roles[0]) },
    ],
    [
      'an address of a file',
      support,
      { channel: { title: 'x', url: 'file:///etc/passwd' } },
    ],
    ['a NUL in a text', support, { hours: 'all\0day' }],
    ['a long text', support, { hours: 'x'.repeat(501) }],
  ])('are refused with a reason: %s', async (_, url, body) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await put(url, text);
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([
      400,
      expect.stringContaining('InputError'),
    ]);
    expect(answer.body.error.message.length).toBeLessThan(4_000);
  });

  it('are too large beyond the limit of the endpoint', async () => {
    const statusOf = async (url: string, size: number) =>
      (await put(url, JSON.stringify({ a: 'x'.repeat(size) }))).status;
    expect(await statusOf(matrix, 120_000)).toBe(413);
    expect(await statusOf(scheme, 120_000)).toBe(400);
    expect(await statusOf(scheme, 1_100_000)).toBe(413);
  });

  it.each(['-1', '1.5', '*', '"x"', '9'.repeat(10), '0x1', 'x'.repeat(8_000)])(
    'on no revision are refused: %s',
    async revision => {
      const body = JSON.stringify({ parties: {}, cells });
      const answer = await put(matrix, body, revision).expect(400);
      expect(answer.body.error.message.length).toBeLessThan(300);
    },
  );

  it('may ask for half a character, and for what no database counts', async () => {
    const statusOf = async (url: string) => (await api.get(url)).status;
    const { status } = await api
      .post(`${base}/facts/query`)
      .send({ entityRefs: ['model:default/\ud800'] });
    expect(status).toBe(200);
    expect(await statusOf(`${scheme}?revision=99999999999`)).toBe(400);
    expect(await statusOf(`${scheme}?revision=2147483647`)).toBe(404);
    expect(await statusOf(`${matrix}/versions?at=0000-01-01T00:00:00Z`)).toBe(
      200,
    );
    expect(await statusOf(`${matrix}/versions?at=9999-12-31T23:59:59Z`)).toBe(
      200,
    );
    expect(await statusOf(`${base}/activity?from=0000-01-01T00:00:00Z`)).toBe(
      200,
    );
    const cursor = Buffer.from('{"before":9007199254740991}');
    const history = `${base}/facts/model%3Adefault%2Ftriage/history?fact=catalog.owner`;
    expect(
      await statusOf(`${history}&cursor=${cursor.toString('base64url')}`),
    ).toBe(200);
  });

  it('may be the largest rules that are allowed', async () => {
    const roles = Array.from({ length: 20 }, (_, index) => ({
      id: `role-${'x'.repeat(50)}-${index}`,
      title: `Role ${index}`,
      description: 'd'.repeat(500),
      declaredAs: [],
    }));
    const activities = Array.from({ length: 30 }, (_, index) => ({
      id: `activity-${'x'.repeat(45)}-${index}`,
      title: `Activity ${index}`,
      description: 'd'.repeat(500),
    }));
    const full = Object.fromEntries(
      activities.map(({ id }) => [
        id,
        Object.fromEntries(
          roles.map((role, index) => [role.id, index ? 'R' : 'AR']),
        ),
      ]),
    );
    const largest = {
      ...defaultScheme,
      roles,
      activities,
      templates: Array(10).fill({ cells: full }),
    };
    const { status } = await put(scheme, JSON.stringify(largest));
    expect(status).toBe(200);
  });
});
