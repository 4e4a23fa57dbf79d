import request from 'supertest';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { isAiEntity } from '@aigov/backstage-plugin-ai-governance-common';
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

const riskTier = (tier: string) => ({
  labels: { 'ai-governance/risk-tier': tier },
});

const landscape: Entity[] = related([
  model(
    'triage',
    {
      datasets: [{ ref: 'tickets', role: 'training', version: '2026-10' }],
      retirement: { date: '2099-01-01', successor: 'model:default/triage-2' },
    },
    { title: 'Triage', ...riskTier('medium') },
  ),
  model('summaries', {}, riskTier('critical')),
  dataset('tickets', {
    version: '2026-11',
    retirement: { date: '2020-01-01' },
  }),
  aiTool('companion', { models: ['triage'], version: { current: '4.2' } }),
  other('Component', 'router', {
    title: 'Ticket router',
    annotations: {
      'ai-governance/uses':
        'model:default/triage@12, aitool:default/companion, model:default/lost',
    },
    spec: { lifecycle: 'production', owner: 'support', system: 'desk' },
    relations: { partOf: ['system:default/desk'] },
  }),
  other('API', 'summary-api', {
    relations: { apiProvidedBy: ['model:default/summaries'] },
  }),
  other('Component', 'desk-ui', {
    relations: {
      consumesApi: ['api:default/summary-api'],
      dependsOn: ['component:default/router'],
    },
  }),
  other('Component', 'plain'),
  other('System', 'desk', {
    relations: {
      hasPart: [
        'component:default/router',
        'component:default/desk-ui',
        'model:default/summaries',
      ],
    },
  }),
  other('Group', 'support', {
    relations: {
      ownerOf: ['component:default/router', 'model:default/summaries'],
    },
  }),
  other('Group', 'service', {
    relations: { parentOf: ['group:default/support'] },
  }),
]);

async function serve(...features: Features) {
  const { server } = await startTestBackend({
    features: [aiGovernancePlugin, ...features],
  });
  return request(server);
}

const serveAll = (...more: Features) =>
  serve(catalogServiceMock.factory({ entities: landscape }), ...more);

const usage = (ref: string) =>
  `/api/ai-governance/usage/${encodeURIComponent(ref)}`;

type Row = { entityRef: string; direct: boolean; via: string[] };
const refs = (items: Row[], direct: boolean) =>
  items.filter(row => row.direct === direct).map(row => row.entityRef);

describe('what an entity uses', () => {
  it('is told with pins, versions, retirement, and the way to it', async () => {
    const api = await serveAll();
    const { body } = await api
      .get(usage('component:default/router'))
      .expect(200);
    expect(body.items).toMatchObject([
      {
        entityRef: 'model:default/lost',
        title: 'model:default/lost',
        state: 'missing',
        kind: 'Model',
        direct: true,
      },
      {
        entityRef: 'model:default/triage',
        title: 'Triage',
        state: 'found',
        direct: true,
        via: [],
        pinnedVersion: '12',
        riskTier: 'medium',
        owner: 'group:default/ml',
        retirement: {
          date: '2099-01-01',
          state: 'later',
          successor: 'model:default/triage-2',
        },
      },
      { entityRef: 'aitool:default/companion', currentVersion: '4.2' },
      {
        entityRef: 'dataset:default/tickets',
        direct: false,
        via: ['model:default/triage'],
        pinnedVersion: '2026-10',
        currentVersion: '2026-11',
        retirement: { state: 'past' },
      },
    ]);
    expect(body).toMatchObject({
      direct: { models: 2, datasets: 0, tools: 1 },
      indirect: { models: 0, datasets: 1, tools: 0 },
      worstRiskTier: 'medium',
      nearestRetirement: {
        entityRef: 'dataset:default/tickets',
        date: '2020-01-01',
      },
      complete: true,
      source: 'catalog',
    });
    expect(body.items[2]).not.toHaveProperty('pinnedVersion');
  });

  it.each([
    [
      'the APIs it calls and what it depends on',
      'component:default/desk-ui',
      [],
      [
        'model:default/lost',
        'model:default/summaries',
        'model:default/triage',
        'aitool:default/companion',
        'dataset:default/tickets',
      ],
    ],
    [
      'the parts of a system',
      'system:default/desk',
      ['model:default/summaries'],
      [
        'model:default/lost',
        'model:default/triage',
        'aitool:default/companion',
        'dataset:default/tickets',
      ],
    ],
    [
      'what a team owns, and not the model it merely answers for',
      'group:default/support',
      [],
      [
        'model:default/lost',
        'model:default/triage',
        'aitool:default/companion',
        'dataset:default/tickets',
      ],
    ],
    [
      'the teams below',
      'group:default/service',
      [],
      [
        'model:default/lost',
        'model:default/triage',
        'aitool:default/companion',
        'dataset:default/tickets',
      ],
    ],
    ['nothing', 'component:default/plain', [], []],
  ])('is found through %s', async (_, ref, direct, indirect) => {
    const api = await serveAll();
    const { body } = await api.get(usage(ref)).expect(200);
    expect(refs(body.items, true)).toEqual(direct);
    expect(refs(body.items, false)).toEqual(indirect);
  });

  it('asks the catalog once a level', async () => {
    const catalog = catalogServiceMock({ entities: landscape });
    const mock = catalogServiceMock.mock({
      getEntityByRef: catalog.getEntityByRef.bind(catalog),
      getEntitiesByRefs: catalog.getEntitiesByRefs.bind(catalog),
    });
    const api = await serve(mock.factory);
    await api.get(usage('system:default/desk')).expect(200);
    expect(mock.getEntitiesByRefs.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it('is exported with the way to it', async () => {
    const api = await serveAll();
    const { text } = await api
      .get(
        `${usage(
          'component:default/router',
        )}?format=csv&columns=entityRef,via,pinnedVersion`,
      )
      .expect(200);
    expect(text.split('\r\n')).toEqual([
      'Entity ref,Used through,Pinned version',
      'model:default/lost,directly,not pinned',
      'model:default/triage,directly,12',
      'aitool:default/companion,directly,not pinned',
      'dataset:default/tickets,model:default/triage,2026-10',
      '',
    ]);
  });
});

describe('who uses an asset', () => {
  it('is told with the way of use and the pinned version', async () => {
    const api = await serveAll();
    const { body } = await api
      .get(`${usage('model:default/triage')}/users`)
      .expect(200);
    expect(body).toMatchObject({ complete: true, source: 'catalog' });
    expect(body.items).toEqual([
      {
        entityRef: 'aitool:default/companion',
        kind: 'AITool',
        title: 'companion',
        state: 'found',
        relation: 'uses model',
        lifecycle: 'production',
        owner: 'group:default/it',
      },
      {
        entityRef: 'component:default/router',
        kind: 'Component',
        title: 'Ticket router',
        state: 'found',
        relation: 'depends on',
        lifecycle: 'production',
        owner: 'group:default/support',
        system: 'system:default/desk',
        pinnedVersion: '12',
      },
    ]);
  });

  it('agrees with what the users say, and with the inventory', async () => {
    const api = await serveAll(
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
    );
    const { body: inventory } = await api.get('/api/ai-governance/inventory');
    for (const asset of landscape.filter(isAiEntity)) {
      const ref = stringifyEntityRef(asset);
      const { body } = await api.get(`${usage(ref)}/users`).expect(200);
      const row = inventory.items.find((r: Row) => r.entityRef === ref);
      expect([ref, body.items.length]).toEqual([ref, row.usedBy]);
      for (const user of body.items) {
        const used = await api.get(usage(user.entityRef)).expect(200);
        expect(refs(used.body.items, true)).toContain(ref);
      }
    }
  });

  it('is asked of models, datasets and tools', async () => {
    const api = await serveAll();
    const { body } = await api
      .get(`${usage('component:default/router')}/users`)
      .expect(400);
    expect(body.error.message).toContain("'component:default/router'");
  });
});

describe('under a conditional policy', () => {
  it('shows of a hidden asset what the YAML of its user shows', async () => {
    const api = await serve(
      ...conditionalPolicy(landscape, ['model:default/triage']),
    );
    const { body } = await api
      .get(usage('component:default/router'))
      .expect(200);
    expect(
      body.items.find((row: Row) => row.entityRef === 'model:default/triage'),
    ).toEqual({
      entityRef: 'model:default/triage',
      kind: 'Model',
      title: 'model:default/triage',
      state: 'missing',
      direct: true,
      via: [],
      pinnedVersion: '12',
    });
    expect(body).toMatchObject({ complete: true, restricted: true });
  });

  it('leaves hidden users out, and says that there may be some', async () => {
    const api = await serve(
      ...conditionalPolicy(landscape, ['component:default/router']),
    );
    const { body } = await api
      .get(`${usage('model:default/triage')}/users`)
      .expect(200);
    expect(body.items.map((row: Row) => row.entityRef)).toEqual([
      'aitool:default/companion',
    ]);
    expect(body).toMatchObject({ complete: true, restricted: true });
    await api.get(usage('component:default/router')).expect(404);
  });
});

describe('access', () => {
  it.each(['', '/users'])('is guarded at %p', async path => {
    const api = await serveAll();
    const hidden = `${usage('model:default/nope')}${path}`;
    await api.get(hidden).expect(404);
    await api.get(`${usage('nope')}${path}`).expect(400);
    await api.get(`${usage('model:default/triage')}${path}?x=1`).expect(400);
    await api
      .get(hidden)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
    const denied = await serveAll(
      mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
    );
    const { body } = await denied
      .get(`${usage('model:default/triage')}${path}`)
      .expect(403);
    expect(body.error.message).toContain('ai-governance.usage.read');
  });
});
