import request from 'supertest';
import { z } from 'zod';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { defineFact } from '@aigov/backstage-plugin-ai-governance-common';
import {
  aiGovernanceFeaturesExtensionPoint,
  defineFeature,
} from '@aigov/backstage-plugin-ai-governance-node';
import { aiGovernancePlugin } from '../../plugin';
import { conditionalPolicy } from '../../testUtils/conditionalPolicy';
import { dataset, model, other } from '../../testUtils/entities';

type Features = NonNullable<Parameters<typeof startTestBackend>[0]['features']>;

const TRIAGE = 'model:default/triage';
const landscape: Entity[] = [
  model('triage', { resilience: { rto: 'PT1H' }, criticality: 'high' }),
  dataset('tickets'),
  other('Component', 'router'),
];

const lastDrill = defineFact({
  id: 'probe.last-drill',
  title: 'Last recovery drill',
  schema: z.number(),
});

/** A module that knows something about entities, and learns more. */
const probe = createBackendModule({
  pluginId: 'ai-governance',
  moduleId: 'probe',
  register(reg) {
    reg.registerInit({
      deps: { features: aiGovernanceFeaturesExtensionPoint },
      async init({ features }) {
        features.addFeature(
          defineFeature({
            id: 'probe',
            api: {},
            facts: [lastDrill],
            init: async ({ db, facts }) => {
              const source = 'drills';
              for (const value of [1, 2, 3]) {
                await facts.record(db, lastDrill, TRIAGE, { value, source });
              }
              await facts.retract(db, lastDrill, TRIAGE, { source });
              await facts.record(db, lastDrill, 'component:default/router', {
                value: 7,
                source,
                validUntil: new Date('2020-01-01T00:00:00Z'),
              });
              return {};
            },
          }),
        );
      },
    });
  },
});

async function serve(...more: Features) {
  const { server } = await startTestBackend({
    features: [
      aiGovernancePlugin,
      probe,
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
      ...more,
    ],
  });
  return request(server);
}

const serveAll = (...more: Features) =>
  serve(catalogServiceMock.factory({ entities: landscape }), ...more);

const deny = () =>
  mockServices.permissions.factory({ result: AuthorizeResult.DENY });

const base = '/api/ai-governance/facts';
const of = (ref: string) => `${base}/${encodeURIComponent(ref)}`;
const historyOf = (fact = lastDrill.id) =>
  `${of(TRIAGE)}/history?fact=${encodeURIComponent(fact)}`;

describe('the facts of an entity', () => {
  it('are told with title, source and time', async () => {
    const api = await serveAll();
    const { body } = await api.get(of(TRIAGE)).expect(200);
    expect(Date.parse(body.asOf)).not.toBeNaN();
    expect(body.items).toContainEqual({
      entityRef: TRIAGE,
      id: 'catalog.rto-minutes',
      title: 'Recovery time objective in minutes',
      value: 60,
      source: 'catalog',
      observedAt: expect.any(String),
      expired: false,
    });
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids).toContain('catalog.criticality');
    expect(ids).not.toContain('catalog.rpo-minutes');
    expect(ids).not.toContain(lastDrill.id);
  });

  it('are told of entities of any kind, and that they have expired', async () => {
    const api = await serveAll();
    const { body } = await api.get(of('component:default/router')).expect(200);
    expect(body.items).toMatchObject([
      { id: lastDrill.id, value: 7, expired: true },
    ]);
  });

  it('come as a table', async () => {
    const api = await serveAll();
    const { text } = await api
      .get(`${of(TRIAGE)}?format=csv&columns=id,value`)
      .expect(200);
    expect(text.split('\r\n')).toContain('catalog.criticality,"""high"""');
  });

  it('are nobody else’s', async () => {
    const api = await serveAll();
    await api.get(of('model:default/lost')).expect(404);
    await api.get(of('no-ref')).expect(400);
    await api
      .get(of(TRIAGE))
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
    await (await serveAll(deny())).get(of(TRIAGE)).expect(403);
  });

  it('are not served when that is switched off', async () => {
    const off = { aiGovernance: { facts: { enabled: false } } };
    const api = await serveAll(mockServices.rootConfig.factory({ data: off }));
    await api.get(of(TRIAGE)).expect(404);
  });
});

describe('the history of a fact', () => {
  it('is told page by page, newest first', async () => {
    const api = await serveAll();
    const first = await api.get(`${historyOf()}&limit=3`).expect(200);
    expect(first.body.items).toMatchObject([
      { id: lastDrill.id, title: 'Last recovery drill', source: 'drills' },
      { value: 3 },
      { value: 2 },
    ]);
    expect(first.body.items[0]).not.toHaveProperty('value');
    const { body } = await api
      .get(`${historyOf()}&limit=3&cursor=${first.body.cursor}`)
      .expect(200);
    expect(body.items).toMatchObject([{ value: 1 }]);
    expect(body).not.toHaveProperty('cursor');
  });

  it('is empty for a fact that never was known', async () => {
    const api = await serveAll();
    const { body } = await api
      .get(historyOf('catalog.rpo-minutes'))
      .expect(200);
    expect(body.items).toEqual([]);
  });

  it.each([
    ['no fact', `${of(TRIAGE)}/history`, 400],
    ['a fact that nobody declares', historyOf('probe.nothing'), 404],
    ['an entity that is not there', `${of('model:a/b')}/history?fact=x`, 404],
    ['a cursor of another list', `${historyOf()}&cursor=nonsense`, 400],
    ['a limit of nothing', `${historyOf()}&limit=0`, 400],
    ['a parameter that it does not know', `${historyOf()}&order=asc`, 400],
  ])('refuses %s', async (_, path, status) => {
    const api = await serveAll();
    const { body } = await api.get(path).expect(status);
    expect(body.error.message).not.toBe('');
  });

  it('is for those who may read facts', async () => {
    const api = await serveAll();
    await api
      .get(historyOf())
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
    await (await serveAll(deny())).get(historyOf()).expect(403);
  });
});

describe('facts of many entities', () => {
  const query = `${base}/query`;

  it('are told at once, those that are asked for', async () => {
    const api = await serveAll();
    const { body } = await api
      .post(query)
      .send({
        entityRefs: [TRIAGE, 'Dataset:default/tickets', 'model:default/lost'],
        facts: ['catalog.owner', 'catalog.criticality'],
      })
      .expect(200);
    expect(
      body.items.map(({ entityRef, id, value }: Record<string, string>) => [
        entityRef,
        id,
        value,
      ]),
    ).toEqual([
      ['dataset:default/tickets', 'catalog.owner', 'group:default/data'],
      [TRIAGE, 'catalog.criticality', 'high'],
      [TRIAGE, 'catalog.owner', 'group:default/ml'],
    ]);
    expect(body.restricted).toBe(false);
  });

  it('leave out what the caller cannot see', async () => {
    const api = await serve(...conditionalPolicy(landscape, [TRIAGE]));
    const { body } = await api
      .post(query)
      .send({
        entityRefs: [TRIAGE, 'dataset:default/tickets'],
        facts: ['catalog.owner'],
      })
      .expect(200);
    expect(body).toMatchObject({
      items: [{ entityRef: 'dataset:default/tickets' }],
      restricted: true,
    });
    await api.get(of(TRIAGE)).expect(404);
  });

  it.each([
    ['no body', undefined],
    ['no entities', { entityRefs: [] }],
    ['too many', { entityRefs: Array.from({ length: 501 }, () => TRIAGE) }],
    ['what is no ref', { entityRefs: ['triage'] }],
  ])('refuse %s', async (_, body) => {
    const api = await serveAll();
    await api.post(query).send(body).expect(400);
  });

  it('are for those who may read facts', async () => {
    const api = await serveAll();
    const body = { entityRefs: [TRIAGE] };
    await api
      .post(query)
      .set('Authorization', mockCredentials.none.header())
      .send(body)
      .expect(401);
    await (await serveAll(deny())).post(query).send(body).expect(403);
  });
});
