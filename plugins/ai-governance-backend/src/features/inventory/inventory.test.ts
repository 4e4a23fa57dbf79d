import request from 'supertest';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { aiGovernancePlugin } from '../../plugin';
import { conditionalPolicy } from '../../testUtils/conditionalPolicy';
import {
  aiTool,
  dataset,
  model,
  other,
  related,
} from '../../testUtils/entities';

type Features = NonNullable<Parameters<typeof startTestBackend>[0]['features']>;

const landscape: Entity[] = related([
  model(
    'triage',
    {
      task: 'text-classification',
      data: { classification: 'confidential' },
      datasets: [{ ref: 'tickets', role: 'training' }],
    },
    { title: 'Support intent classifier', tags: ['nlp'] },
  ),
  model(
    'pricing',
    { lifecycle: 'experimental', owner: 'group:default/sales' },
    { title: '=Pricing', labels: { 'ai-governance/risk-tier': 'high' } },
  ),
  dataset('tickets', { classification: 'restricted' }),
  aiTool('companion', { models: ['triage'], vendor: { name: 'Examplesoft' } }),
  other('Component', 'router', {
    annotations: { 'ai-governance/uses': 'model:default/triage@12' },
  }),
  other('Group', 'ml', { spec: { profile: { displayName: 'ML people' } } }),
]);

const sweptAtStart = mockServices.scheduler.factory({
  includeInitialDelayedTasksOnStartup: true,
});

async function serve(...more: Features) {
  const { server } = await startTestBackend({
    features: [aiGovernancePlugin, sweptAtStart, ...more],
  });
  return request(server);
}

const serveAll = (...more: Features) =>
  serve(catalogServiceMock.factory({ entities: landscape }), ...more);

const base = '/api/ai-governance/inventory';

const titles = (body: { items: Array<{ title: string }> }) =>
  body.items.map(({ title }) => title);

describe('the inventory', () => {
  it('lists every asset, with where and when the list comes from', async () => {
    const api = await serveAll();
    const { body } = await api.get(base).expect(200);
    expect(titles(body)).toEqual([
      '=Pricing',
      'companion',
      'Support intent classifier',
      'tickets',
    ]);
    expect(body).toMatchObject({
      total: 4,
      offset: 0,
      source: 'catalog',
      restricted: false,
    });
    expect(Date.parse(body.asOf)).not.toBeNaN();
    expect(body.items[2]).toMatchObject({
      entityRef: 'model:default/triage',
      kind: 'Model',
      owner: 'group:default/ml',
      classification: { value: 'confidential', meaning: 'allowed-up-to' },
      usedBy: 2,
    });
  });

  it('has no time before the first complete reading', async () => {
    const { server } = await startTestBackend({
      features: [
        aiGovernancePlugin,
        catalogServiceMock.factory({ entities: landscape }),
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      ],
    });
    const { body } = await request(server).get(base).expect(200);
    expect(body).toMatchObject({ items: [], total: 0, asOf: null });
  });

  it.each([
    ['a word of the title', '?q=INTENT', ['Support intent classifier']],
    ['a tag', '?q=nlp', ['Support intent classifier']],
    ['a vendor', '?q=examplesoft', ['companion']],
    ['all words', '?q=intent%20sales', []],
    ['no wildcard', '?q=%25', []],
    ['one facet', '?kind=Dataset', ['tickets']],
    [
      'any value of a facet',
      '?kind=Dataset&kind=AITool',
      ['companion', 'tickets'],
    ],
    ['every facet', '?kind=Model&owner=group:default/sales', ['=Pricing']],
    ['allowed data', '?classification=internal', ['Support intent classifier']],
    ['what is not recorded', '?task=not-recorded&kind=Model', ['=Pricing']],
  ])('finds by %s', async (_, query, expected) => {
    const api = await serveAll();
    const { body } = await api.get(`${base}${query}`).expect(200);
    expect(titles(body)).toEqual(expected);
    expect(body.total).toBe(expected.length);
  });

  it('turns pages by cursor', async () => {
    const api = await serveAll();
    const query = `${base}?limit=3&sort=riskTier&order=desc`;
    const { body: first } = await api.get(query).expect(200);
    expect(titles(first)[0]).toBe('=Pricing');
    const { body: second } = await api
      .get(`${query}&cursor=${first.cursor}`)
      .expect(200);
    expect(second).toMatchObject({ total: 4, offset: 3 });
    expect(second.items).toHaveLength(1);
    expect(second.cursor).toBeUndefined();

    const { body: refused } = await api
      .get(`${base}?limit=3&sort=name&cursor=${first.cursor}`)
      .expect(400);
    expect(refused.error.message).toContain("'riskTier desc'");
  });

  it.each([
    ['a limit', '?limit=1000', "query.limit '1000'"],
    ['a sort key', '?sort=color', "query.sort 'color'"],
    ['an unknown facet', '?colour=red', "'colour'"],
    ['a cursor', '?cursor=abc', "query.cursor 'abc'"],
  ])('refuses %s', async (_, query, message) => {
    const api = await serveAll();
    const { body } = await api.get(`${base}${query}`).expect(400);
    expect(body.error.message).toContain(message);
  });

  it('counts what each other choice would give', async () => {
    const api = await serveAll();
    const { body } = await api
      .get(
        `${base}/facets?kind=Model&lifecycle=retired&facet=kind&facet=owner&facet=lifecycle`,
      )
      .expect(200);
    expect(body.total).toBe(0);
    expect(body.facets).toEqual({
      kind: [{ value: 'Model', count: 0 }],
      owner: [],
      lifecycle: [
        { value: 'experimental', count: 1 },
        { value: 'production', count: 1 },
        { value: 'retired', count: 0 },
      ],
    });
  });

  it('counts what has any finding as it finds it', async () => {
    const api = await serveAll();
    const { body } = await api
      .get(`${base}/facets?facet=finding&facet=stage`)
      .expect(200);
    const countOf = (facet: string, wanted: string) =>
      body.facets[facet].find(
        ({ value }: { value: string }) => value === wanted,
      )?.count ?? 0;
    const some = await api.get(`${base}?finding=any`).expect(200);
    const none = await api.get(`${base}?finding=not-recorded`).expect(200);
    expect(some.body.total).toBeGreaterThan(0);
    expect(some.body.total).toBe(countOf('finding', 'any'));
    expect(none.body.total).toBe(countOf('finding', 'not-recorded'));
    expect(some.body.total + none.body.total).toBe(body.total);
    expect(body.facets.stage.at(-1)).toEqual({
      value: 'not-applicable',
      count: 1,
    });
  });

  it('names owners as people know them, and unknown ones by their ref', async () => {
    const api = await serveAll();
    const { body } = await api
      .get(`${base}/facets?kind=Model&facet=owner`)
      .expect(200);
    expect(body.facets.owner).toEqual([
      { value: 'group:default/ml', title: 'ML people', count: 1 },
      { value: 'group:default/sales', title: 'sales', count: 1 },
    ]);
  });

  it('exports what it shows', async () => {
    const api = await serveAll();
    const { text } = await api
      .get(
        `${base}?format=csv&kind=Model&columns=title,entityRef,classification,usedBy`,
      )
      .expect(200);
    expect(text).toBe(
      [
        'Name,Entity ref,Data,Used by',
        "'=Pricing,model:default/pricing,,0",
        'Support intent classifier,model:default/triage,up to confidential,2',
        '',
      ].join('\r\n'),
    );
  });
});

describe('comparing', () => {
  const compare = (...refs: string[]) =>
    `${base}/compare?${refs.map(ref => `entityRef=${ref}`).join('&')}`;

  it('puts assets side by side and says where they differ', async () => {
    const api = await serveAll();
    const { body } = await api
      .get(compare('model:default/pricing', 'Model:default/Triage'))
      .expect(200);
    expect(body.subjects).toMatchObject([
      { entityRef: 'model:default/pricing', title: '=Pricing' },
      { entityRef: 'model:default/triage' },
    ]);
    const row = (id: string) =>
      body.items.find((item: { id: string }) => item.id === id);
    expect(row('data-allowed')).toMatchObject({
      cells: [null, 'public; internal; confidential'],
      differs: true,
    });
    expect(row('type')).toMatchObject({
      cells: ['fine-tuned', 'fine-tuned'],
      differs: false,
    });
  });

  it('exports the comparison', async () => {
    const api = await serveAll();
    const { text } = await api
      .get(
        `${compare(
          'model:default/pricing',
          'model:default/triage',
        )}&format=csv&columns=label,subject1,subject2,differs`,
      )
      .expect(200);
    expect(text).toContain('Task,not recorded,text-classification,differs\r\n');
  });

  it.each([
    ['nothing', [], 400, 'query.entityRef is missing'],
    ['one', ['model:default/triage'], 400, 'choose two to four'],
    [
      'one twice',
      ['model:default/triage', 'model:default/triage'],
      400,
      'is there twice',
    ],
    [
      'five',
      [1, 2, 3, 4, 5].map(n => `model:default/m${n}`),
      400,
      'choose two to four',
    ],
    ['a name', ['triage', 'model:default/pricing'], 400, 'full entity ref'],
    [
      'a model and data',
      ['model:default/triage', 'dataset:default/tickets'],
      400,
      'only be compared with datasets',
    ],
    [
      'a component',
      ['model:default/triage', 'component:default/router'],
      400,
      'component:default/router cannot be compared',
    ],
    [
      'an unknown model',
      ['model:default/triage', 'model:default/nope'],
      404,
      'model:default/nope',
    ],
  ])('refuses %s', async (_, refs, status, message) => {
    const api = await serveAll();
    const { body } = await api.get(compare(...refs)).expect(status);
    expect(body.error.message).toContain(message);
  });
});

describe('under a conditional policy', () => {
  const hidden = ['model:default/pricing', 'component:default/router'];

  it('hides rows, counts, CSV rows and users alike', async () => {
    const api = await serve(...conditionalPolicy(landscape, hidden));
    const { body } = await api.get(base).expect(200);
    expect(titles(body)).not.toContain('=Pricing');
    expect(body).toMatchObject({ total: 3, restricted: true });
    expect(
      body.items.find(
        (row: { entityRef: string }) =>
          row.entityRef === 'model:default/triage',
      ).usedBy,
    ).toBe(1);

    const { body: counts } = await api.get(`${base}/facets`).expect(200);
    expect(counts).toMatchObject({ total: 3, restricted: true });
    expect(counts.facets.riskTier).toEqual([
      { value: 'not-recorded', count: 3 },
    ]);

    const { text } = await api.get(`${base}?format=csv`).expect(200);
    expect(text).not.toContain('Pricing');
    expect(text.trim().split('\r\n')).toHaveLength(4);

    await api
      .get(
        `${base}/compare?entityRef=model:default/triage&entityRef=model:default/pricing`,
      )
      .expect(404);
  });

  it('sorts by the users that the caller can see', async () => {
    const entities = related([
      model('a'),
      model('b'),
      ...['x', 'y', 'z'].map(name =>
        other('Component', name, {
          annotations: { 'ai-governance/uses': 'model:default/b' },
        }),
      ),
      other('Component', 'w', {
        annotations: { 'ai-governance/uses': 'model:default/a' },
      }),
    ]);
    const api = await serve(
      ...conditionalPolicy(
        entities,
        ['x', 'y', 'z'].map(name => `component:default/${name}`),
      ),
    );
    const query = `${base}?sort=usedBy&order=desc&limit=1`;
    const { body: first } = await api.get(query).expect(200);
    expect(first.items).toMatchObject([{ name: 'a', usedBy: 1 }]);
    const { body: second } = await api
      .get(`${query}&cursor=${first.cursor}`)
      .expect(200);
    expect(second.items).toMatchObject([{ name: 'b', usedBy: 0 }]);
    expect(second).toMatchObject({ total: 2, offset: 1 });
  });

  it('shows a service everything', async () => {
    const api = await serve(
      ...conditionalPolicy(landscape, hidden).slice(0, 1),
    );
    const { body } = await api
      .get(base)
      .set('Authorization', mockCredentials.service.header())
      .expect(200);
    expect(body.total).toBe(4);
  });
});

describe('access', () => {
  it.each(['', '/facets', '/compare?entityRef=model:default/a'])(
    'asks for credentials and permission at %p',
    async path => {
      const api = await serveAll(
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      );
      const { body } = await api.get(`${base}${path}`).expect(403);
      expect(body.error.message).toContain('ai-governance.inventory.read');
      await api
        .get(`${base}${path}`)
        .set('Authorization', mockCredentials.none.header())
        .expect(401);
    },
  );

  it('is absent when switched off', async () => {
    const api = await serveAll(
      mockServices.rootConfig.factory({
        data: { aiGovernance: { inventory: { enabled: false } } },
      }),
    );
    await api.get(base).expect(404);
  });
});
