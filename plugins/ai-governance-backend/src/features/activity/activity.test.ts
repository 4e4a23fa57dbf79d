import request from 'supertest';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  activityReadPermission,
  RESOURCE_TYPE_GOVERNED_ENTITY,
} from '@aigov/backstage-plugin-ai-governance-common';
import { aiGovernanceConditions } from '@aigov/backstage-plugin-ai-governance-node';
import { trail } from '../../kernel/records/tables';
import { aiGovernancePlugin } from '../../plugin';
import { conditionalPolicy } from '../../testUtils/conditionalPolicy';
import { createDatabases } from '../../testUtils/databases';
import { dataset, model } from '../../testUtils/entities';
import { Edit, writeRecords } from '../../testUtils/records';

jest.setTimeout(120_000);

type Features = NonNullable<Parameters<typeof startTestBackend>[0]['features']>;

const { databases, ids } = createDatabases();
const base = '/api/ai-governance/activity';
const triage = 'model:default/triage';
const pricing = 'model:default/pricing';
const ada = 'user:default/ada';
const eve = 'user:default/eve';

const entities = [model('triage'), model('pricing')];
const open = catalogServiceMock.factory({ entities });
const team = 'group:default/ai-office';

const config = (aiGovernance: object) =>
  mockServices.rootConfig.factory({
    data: { backend: { baseUrl: 'http://localhost' }, aiGovernance },
  });

/** The caller is of the governance team. */
const governs: Features = [
  config({ governanceTeam: team }),
  mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/mock',
      ownershipEntityRefs: ['user:default/mock', team],
    }),
  }).factory,
];

const sweptAtStart = mockServices.scheduler.factory({
  includeInitialDelayedTasksOnStartup: true,
});

const edits: Edit[] = [
  { entityRef: triage, after: { parties: { qa: ada } }, reason: '=HYPER()' },
  {
    entityRef: triage,
    actor: eve,
    before: { parties: { qa: ada } },
    after: { parties: { qa: eve } },
  },
  { entityRef: pricing },
  { recordId: 'scheme' },
  { feature: 'gates', entityRef: triage, actor: eve },
];

type Body = { items: Array<Record<string, unknown>>; cursor?: string };

const shown = (body: Body) =>
  body.items.map(({ feature, recordId, revision }) =>
    [feature, recordId, revision].join(' '),
  );

const all = [
  `gates ${triage} 1`,
  'ownership scheme 1',
  `ownership ${pricing} 1`,
  `ownership ${triage} 2`,
  `ownership ${triage} 1`,
];

describe.each(ids)('activity, %p', databaseId => {
  async function serve(features: Features = [open], given = edits) {
    const db = await databases.init(databaseId);
    const { server } = await startTestBackend({
      features: [
        aiGovernancePlugin,
        mockServices.database.factory({ knex: db }),
        ...features,
      ],
    });
    await writeRecords(db, given);
    return { api: request(server), db };
  }

  it('lists who changed what, newest first, with time and whether more is hidden', async () => {
    const { api } = await serve();
    const { body } = await api.get(base).expect(200);
    expect(shown(body)).toEqual(all);
    expect(body).toMatchObject({
      restricted: false,
      mayVerify: { mayEdit: false, refusal: expect.any(String) },
    });
    expect(Date.parse(body.asOf)).not.toBeNaN();
    expect(body.items[3]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      at: '2026-11-21T12:02:00.000Z',
      actor: eve,
      feature: 'ownership',
      recordId: triage,
      entityRef: triage,
      revision: 2,
      action: 'update',
      changes: [{ field: 'parties.qa', before: ada, after: eve }],
    });
    expect(body.items[4]).toMatchObject({ reason: '=HYPER()' });
    expect(body.items[1]).not.toHaveProperty('entityRef');
  });

  it.each([
    ['entity', `?entityRef=${triage}`, [0, 3, 4]],
    [
      'entity, however it is written',
      '?entityRef=Model:default/Triage',
      [0, 3, 4],
    ],
    ['person', `?actor=${eve}`, [0, 3]],
    ['feature', '?feature=gates', [0]],
    ['first moment', '?from=2026-11-21T12:04:00Z', [0, 1]],
    ['last moment', '?to=2026-11-21T12:02:00.000%2B00:00', [4]],
    [
      'all of these',
      `?entityRef=${triage}&actor=${eve}&feature=ownership&from=2026-11-21T12:01:00Z&to=2026-11-21T12:03:00Z`,
      [3],
    ],
    [
      'times long ago',
      '?from=0000-01-01T00:00:00Z&to=1969-01-01T00:00:00Z',
      [],
    ],
    ['an entity that nobody knows', '?entityRef=model:default/none', []],
  ])('finds by %s', async (_, query, expected) => {
    const { api } = await serve();
    const { body } = await api.get(`${base}${query}`).expect(200);
    expect(shown(body)).toEqual(expected.map(place => all[place]));
  });

  it('gives every entry once, page after page, while more are written', async () => {
    const { api, db } = await serve();
    const found: string[] = [];
    let cursor = '';
    do {
      const { body } = await api.get(`${base}?limit=2${cursor}`).expect(200);
      found.push(...shown(body));
      cursor = body.cursor && `&cursor=${body.cursor}`;
      await writeRecords(db, [
        { recordId: `new ${found.length}`, at: '2026-11-22T00:00:00Z' },
      ]);
    } while (cursor);
    expect(found).toEqual(all);
  });

  it.each([
    ['limit', '?limit=0', "query.limit '0'"],
    ['cursor', '?cursor=bm9uZQ', 'leave it out to start at the first page'],
    ['entity', '?entityRef=triage', 'must be a full entity ref'],
    ['moment', '?from=yesterday', "query.from 'yesterday'"],
    ['parameter', '?who=ada', "'who'"],
    ['format', '?format=xml', 'choose json, csv or jsonl'],
    ['column', '?format=csv&columns=who', 'choose one of at, actor'],
    [
      'use of columns',
      '?format=jsonl&columns=at',
      'leave it out, or choose csv',
    ],
  ])('refuses a wrong %s and says the way out', async (_, query, way) => {
    const { api } = await serve([open], []);
    const { body } = await api.get(`${base}${query}`).expect(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(way),
    });
  });

  it('exports every row as CSV, in which nothing is a formula', async () => {
    const { api } = await serve();
    const { text } = await api
      .get(
        `${base}?format=csv&limit=1&columns=at,actor,entityRef,changes,reason`,
      )
      .expect(200);
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe('Time (UTC),Who,Entity,Changes,Reason');
    expect(lines[2]).toBe(`2026-11-21T12:04:00.000Z,${ada},,step: – → 3,`);
    expect(lines[4]).toContain(`parties.qa: ""${ada}"" → ""${eve}""`);
    expect(lines[5]).toMatch(/,'=HYPER\(\)$/);
  });

  it('exports every row of a filter as JSON Lines', async () => {
    const { api } = await serve();
    const response = await api
      .get(`${base}?format=jsonl&limit=1&entityRef=${triage}`)
      .buffer(true)
      .parse((res, done) => {
        let text = '';
        res.on('data', chunk => (text += chunk));
        res.on('end', () => done(null, text));
      })
      .expect(200)
      .expect('content-type', 'application/x-ndjson')
      .expect(
        'content-disposition',
        /^attachment; filename="ai-activity-\d{4}-\d\d-\d\dT\d{4}Z\.jsonl"$/,
      );
    const lines = String(response.body).split('\n');
    const { body } = await api.get(`${base}?entityRef=${triage}`);
    expect(lines.pop()).toBe('');
    expect(lines.map(line => JSON.parse(line))).toEqual(body.items);
  });

  it('leaves out what is about entities that the caller cannot see', async () => {
    const { api } = await serve(conditionalPolicy(entities, [triage]));
    const visible = [all[1], all[2]];
    const { body } = await api.get(base).expect(200);
    expect(shown(body)).toEqual(visible);
    expect(body).toMatchObject({ restricted: true });
    expect(body).not.toHaveProperty('cursor');

    const first = await api.get(`${base}?limit=1`).expect(200);
    expect(shown(first.body)).toEqual([visible[0]]);
    const { cursor } = first.body;
    const second = await api.get(`${base}?limit=1&cursor=${cursor}`);
    expect(shown(second.body)).toEqual([visible[1]]);

    const { text } = await api.get(`${base}?format=csv`).expect(200);
    expect(text).not.toContain(triage);
    expect(text.split('\r\n')).toHaveLength(4);
    const hidden = await api.get(`${base}?entityRef=${triage}`).expect(200);
    expect(hidden.body).toMatchObject({ items: [] });
  });

  it('keeps to the conditions of a policy', async () => {
    const onlyDatasets = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      authorizeConditional: async requests =>
        requests.map(({ permission }) =>
          permission.name === activityReadPermission.name
            ? {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'ai-governance',
                resourceType: RESOURCE_TYPE_GOVERNED_ENTITY,
                conditions: aiGovernanceConditions.isKind({
                  kinds: ['Dataset'],
                }),
              }
            : { result: AuthorizeResult.ALLOW },
        ) as never,
    }).factory;
    const tickets = dataset('tickets');
    const { api } = await serve(
      [
        catalogServiceMock.factory({ entities: [...entities, tickets] }),
        onlyDatasets,
      ],
      [
        { entityRef: triage },
        { recordId: 'scheme' },
        { entityRef: 'dataset:default/tickets' },
      ],
    );
    const { body } = await api.get(base).expect(200);
    expect(shown(body)).toEqual([
      'ownership dataset:default/tickets 1',
      'ownership scheme 1',
    ]);
    expect(body).toMatchObject({ restricted: true });
  });

  it('goes on to look where a page would be empty', async () => {
    const { api } = await serve(conditionalPolicy(entities, [triage]), [
      { entityRef: pricing },
      ...Array.from({ length: 1_200 }, (_, i) => ({
        entityRef: triage,
        recordId: `r${i}`,
      })),
    ]);
    const { body } = await api.get(`${base}?limit=1`).expect(200);
    expect(shown(body)).toEqual([`ownership ${pricing} 1`]);
  });

  it('is for those who have the permission', async () => {
    const denied = mockServices.permissions.factory({
      result: AuthorizeResult.DENY,
    });
    const { api } = await serve([open, denied], []);
    await api.get(base).expect(403);
    await api.get(`${base}/verify`).expect(403);
    const nobody = mockCredentials.none.header();
    await api.get(base).set('Authorization', nobody).expect(401);
    await api.get(`${base}/verify`).set('Authorization', nobody).expect(401);
  });

  it('is absent when switched off', async () => {
    const { api } = await serve(
      [open, config({ activity: { enabled: false } })],
      [],
    );
    await api.get(base).expect(404);
    await api.get(`${base}/verify`).expect(404);
  });

  it('lets only governance verify the trail, and says whom to ask', async () => {
    const { api } = await serve([open, config({ governanceTeam: team })]);
    const { body } = await api.get(`${base}/verify`).expect(403);
    expect(body.error.message).toContain(team);
  });

  it('verifies the whole trail', async () => {
    const { api } = await serve([open, ...governs]);
    const list = await api.get(base).expect(200);
    expect(list.body.mayVerify).toEqual({ mayEdit: true });
    const { body } = await api.get(`${base}/verify`).expect(200);
    expect(body).toEqual({
      records: 4,
      entries: 5,
      intact: true,
      asOf: expect.any(String),
    });
  });

  it('names the first entry that was tampered with, and still lists it', async () => {
    const { api, db } = await serve([open, ...governs]);
    await trail(db)
      .where({ record_id: triage, revision: 2 })
      .update({ changes: '[{"field":' });
    const { body } = await api.get(`${base}/verify`).expect(200);
    expect(body).toMatchObject({
      intact: false,
      broken: {
        feature: 'ownership',
        recordId: triage,
        entityRef: triage,
        revision: 2,
        reason: expect.stringContaining('does not match its hash'),
      },
    });
    const list = await api.get(base).expect(200);
    expect(list.body.items[3].changes).toEqual([
      { field: 'unreadable', after: '[{"field":' },
    ]);
  });

  it.each([
    ['shows governance', governs, [`ownership ${triage} 1`]],
    ['does not show others', [config({})], []],
  ])(
    '%s what was about entities that left the catalog',
    async (_, who, seen) => {
      const { api, db } = await serve(
        [...conditionalPolicy(entities, [triage]), sweptAtStart, ...who],
        [{ entityRef: triage }],
      );
      const before = await api.get(base).expect(200);
      expect(shown(before.body)).toEqual([]);
      await db('entities_assets')
        .where({ entity_ref: triage })
        .update({ gone_at: new Date() });
      const { body } = await api.get(base).expect(200);
      expect(shown(body)).toEqual(seen);
    },
  );
});
