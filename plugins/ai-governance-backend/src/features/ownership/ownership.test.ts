import request from 'supertest';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  defaultScheme,
  MatrixView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { aiGovernancePlugin } from '../../plugin';
import { Backend, callersOf, headerOf } from '../../testUtils/callers';
import { createDatabases } from '../../testUtils/databases';
import {
  aiTool,
  dataset,
  model,
  other,
  related,
} from '../../testUtils/entities';
import { group, matrixOf, TEAM, user } from './__testUtils__/workbench';

jest.setTimeout(120_000);

type Features = NonNullable<Parameters<typeof startTestBackend>[0]['features']>;

const { databases, ids } = createDatabases();
const triage = 'model:default/triage';
const lea = 'user:default/lea';
const ml = 'group:default/ml';
const base = '/api/ai-governance/ownership';
const at = (what: string, ref = triage) =>
  `${base}/${what}/${encodeURIComponent(ref)}`;

const landscape = related([
  model(
    'triage',
    { system: 'support', roles: { modelOwner: ml, legal: lea } },
    { title: 'Support triage' },
  ),
  model('pricing', { owner: 'group:default/sales' }, { title: '=Pricing' }),
  dataset('tickets', { roles: { dataOwner: ml } }),
  aiTool('companion', { owner: ml, roles: { contractOwner: lea } }),
  other('System', 'support', { relations: { ownedBy: [ml] } }),
  other('Component', 'router'),
]);
const entities = [...landscape, group('ml', lea), user('lea', ml), user('tom')];

const titles = ({ items }: { items: Array<{ title: string }> }) =>
  items.map(({ title }) => title);

const good = matrixOf({ 'model-owner': ml, mlops: 'user:default/tom' });
const twoA = {
  ...good,
  cells: { ...good.cells, deploy: { legal: 'A', mlops: 'AR' } },
};

describe.each(ids)('ownership over HTTP, %p', databaseId => {
  async function serve(
    options: { sweeps?: boolean; features?: Features } = {},
  ) {
    const { sweeps = true, features = [] } = options;
    const backend: Backend = {};
    const knex = await databases.init(databaseId);
    const { server } = await startTestBackend({
      features: [
        aiGovernancePlugin,
        mockServices.database.factory({ knex }),
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: sweeps,
        }),
        ...features,
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost' },
            aiGovernance: { governanceTeam: TEAM },
          },
        }),
        ...callersOf(
          {
            lea: { claims: [ml] },
            gov: { claims: [TEAM] },
            tom: {},
            blind: { hidden: [triage, lea] },
            denied: { policy: AuthorizeResult.DENY },
          },
          { entities, backend },
        ),
      ],
    });
    backend.server = server;
    type Method = 'get' | 'put' | 'post' | 'delete';
    return (name: string, method: Method, url: string, revision?: number) => {
      const call = request(server)[method](url);
      call.set('Authorization', headerOf(name));
      return revision === undefined
        ? call
        : call.set('If-Match', `${revision}`);
    };
  }

  it('reads the matrix that holds, and who may change it', async () => {
    const call = await serve();
    const { body } = await call('lea', 'get', at('matrix')).expect(200);
    expect(body).toMatchObject({
      entityRef: triage,
      revision: 0,
      state: 'declared',
      matrix: { parties: { 'model-owner': ml, legal: lea } },
      catalogOwner: { ref: ml, state: 'found' },
      access: { mayEdit: true },
      source: 'ownership',
      scheme: { revision: 0 },
    });
    expect(
      body.findings.map(({ id }: MatrixView['findings'][0]) => id),
    ).toEqual(['accountable-missing', 'support-gap']);
    expect(Date.parse(body.findings[0].since)).not.toBeNaN();
    const { body: tom } = await call('tom', 'get', at('matrix')).expect(200);
    expect(tom.access).toMatchObject({
      mayEdit: false,
      refusal: expect.stringContaining(ml),
    });
  });

  it('saves, versions and takes away a matrix', async () => {
    const call = await serve();
    const { body: saved } = await call('lea', 'put', at('matrix'), 0)
      .send(good)
      .expect(200);
    expect(saved).toMatchObject({
      revision: 1,
      changedBy: lea,
      state: 'own',
      matrix: good,
    });
    const tomOwns = matrixOf({ ...good.parties, qa: 'user:default/tom' });
    await call('lea', 'put', at('matrix'), 1).send(tomOwns).expect(200);
    const { body: removed } = await call('lea', 'delete', at('matrix'), 2);
    expect(removed).toMatchObject({ revision: 3, state: 'declared' });

    const url = `${at('matrix')}/versions`;
    const { body: page } = await call('tom', 'get', `${url}?limit=2`);
    expect(page.items).toMatchObject([
      { revision: 3, changedBy: lea, schemeRevision: 0 },
      { revision: 2, matrix: tomOwns },
    ]);
    expect(page.items[0]).not.toHaveProperty('matrix');
    const { body: rest } = await call(
      'tom',
      'get',
      `${url}?limit=2&cursor=${page.cursor}`,
    ).expect(200);
    expect(rest.items).toMatchObject([{ revision: 1, matrix: good }]);
    expect(rest.cursor).toBeUndefined();

    const held = encodeURIComponent(page.items[1].changedAt);
    const { body: then } = await call('tom', 'get', `${url}?at=${held}`);
    expect(then.items).toMatchObject([{ revision: 2 }]);
    const { body: before } = await call(
      'tom',
      'get',
      `${url}?at=2020-01-01T00:00:00Z`,
    ).expect(200);
    expect(before.items).toEqual([]);
    await call('tom', 'get', `${url}?cursor=nonsense`).expect(400);
  });

  it('goes on counting when a matrix comes back', async () => {
    const call = await serve();
    await call('lea', 'put', at('matrix'), 0).send(good).expect(200);
    await call('lea', 'delete', at('matrix'), 1).expect(200);
    const { body: nothing } = await call('lea', 'delete', at('matrix'), 2);
    expect(nothing.error).toMatchObject({
      name: 'NotFoundError',
      message:
        'Support triage has no matrix of its own: there is nothing to take away',
    });
    const { body: lost } = await call('lea', 'put', at('matrix'), 0)
      .send(good)
      .expect(409);
    expect(lost.error).toMatchObject({ revision: 2, changedBy: lea });
    const { body: gone, headers } = await call('lea', 'get', at('matrix'));
    expect([gone.revision, headers.etag]).toEqual([2, '"2"']);
    const { body: back } = await call('lea', 'put', at('matrix'), 2)
      .send(good)
      .expect(200);
    expect(back).toMatchObject({ revision: 3, state: 'own' });
    const { body } = await call('lea', 'get', `${at('matrix')}/versions`);
    expect(
      body.items.map(({ revision, matrix }: Record<string, unknown>) => [
        revision,
        Boolean(matrix),
      ]),
    ).toEqual([
      [3, true],
      [2, false],
      [1, true],
    ]);
  });

  it('reads an entity again after an edit, and needs nobody for it', async () => {
    const call = await serve({ sweeps: false });
    const inventory = '/api/ai-governance/inventory';
    const before = await call('lea', 'get', inventory).expect(200);
    expect(before.body.items).toEqual([]);
    await call('lea', 'put', at('matrix'), 0).send(good).expect(200);
    const { body } = await call('lea', 'get', inventory).expect(200);
    expect(titles(body)).toEqual(['Support triage']);
  });

  it('puts a refused edit into the audit log', async () => {
    const auditor = mockServices.auditor.mock();
    const event = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(event);
    const call = await serve({ features: [auditor.factory] });
    await call('tom', 'put', at('matrix'), 0).send(good).expect(403);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'ownership-matrix-change' }),
    );
    expect(event.fail).toHaveBeenCalledWith({
      meta: { entityRef: triage, actor: 'user:default/tom' },
      error: expect.objectContaining({ name: 'NotAllowedError' }),
    });
  });

  it.each<[string, object, string]>([
    ['two accountable roles', twoA, 'Deploy has two accountable roles'],
    [
      'an unknown role',
      { ...good, parties: { boss: lea } },
      "There is no role 'boss'",
    ],
    [
      'a party that the catalog does not have',
      matrixOf({ qa: 'user:default/nobody' }),
      'user:default/nobody is not in the catalog',
    ],
    [
      'a party that is no person or group',
      matrixOf({ qa: triage }),
      'must be a person or a group',
    ],
  ])('refuses a matrix with %s', async (_, matrix, message) => {
    const call = await serve();
    const { body } = await call('lea', 'put', at('matrix'), 0)
      .send(matrix)
      .expect(400);
    expect(body.error.message).toContain(message);
  });

  it('tells a lost race with who was faster', async () => {
    const call = await serve();
    await call('lea', 'put', at('matrix'), 0).send(good).expect(200);
    for (const method of ['put', 'delete'] as const) {
      const { body } = await call('lea', method, at('matrix'), 0)
        .send(good)
        .expect(409);
      expect(body.error.message).toContain(`saved by ${lea}`);
    }
    await call('lea', 'put', at('support'), 4)
      .send({ hours: 'always' })
      .expect(409);
    await call('gov', 'put', `${base}/scheme`, 7)
      .send(defaultScheme)
      .expect(409);
    await call('lea', 'put', at('matrix')).send(good).expect(400);
  });

  it('knows what is not there', async () => {
    const call = await serve();
    const { body } = await call('lea', 'delete', at('matrix'), 0).expect(404);
    expect(body.error.message).toContain('nothing to take away');
    const urls = [
      at('matrix'),
      `${at('matrix')}/versions`,
      at('support'),
      at('responsibilities', lea),
    ];
    for (const url of urls) {
      const { status } = await call('blind', 'get', url);
      expect([url, status]).toEqual([url, 404]);
    }
    const revision = await call('lea', 'get', `${base}/scheme?revision=3`);
    expect(revision.status).toBe(404);
    for (const what of ['matrix', 'support', 'responsibilities']) {
      const url = at(what, 'component:default/router');
      const { status } = await call('lea', 'get', url);
      expect([url, status]).toEqual([url, 400]);
    }
  });

  it('is for those who may', async () => {
    const call = await serve();
    const assignment = { role: 'qa', party: lea };
    const refused = await Promise.all([
      call('tom', 'put', at('matrix'), 0).send(good),
      call('tom', 'delete', at('matrix'), 0),
      call('tom', 'put', at('support'), 0).send({}),
      call('gov', 'put', at('matrix'), 0).send(good),
      call('lea', 'put', `${base}/scheme`, 0).send(defaultScheme),
      call('lea', 'post', `${base}/assignments/plan`).send({
        ...assignment,
        entityRefs: [triage],
      }),
      call('lea', 'post', `${base}/assignments`).send({
        ...assignment,
        items: [{ entityRef: triage, revision: 0 }],
      }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403));
    for (const url of [
      `${base}/scheme`,
      at('matrix'),
      `${at('matrix')}/versions`,
      at('support'),
      `${base}/assets`,
      at('responsibilities', lea),
    ]) {
      const denied = await call('denied', 'get', url);
      const nobody = await call('lea', 'get', url).set(
        'Authorization',
        mockCredentials.none.header(),
      );
      expect([url, denied.status, nobody.status]).toEqual([url, 403, 401]);
    }
  });

  it('lets who is accountable edit, though somebody else owns it', async () => {
    const call = await serve();
    const pricing = 'model:default/pricing';
    await call('lea', 'put', at('matrix', pricing), 0).send(good).expect(403);
    const { body } = await call('gov', 'post', `${base}/assignments`)
      .send({
        role: 'model-owner',
        party: lea,
        reason: 'Sales has nobody',
        items: [{ entityRef: pricing, revision: 0 }],
      })
      .expect(200);
    expect(body.items).toEqual([
      { entityRef: pricing, outcome: 'changed', revision: 1 },
    ]);
    await call('lea', 'put', at('matrix', pricing), 1).send(good).expect(200);
  });

  it('publishes rules in versions', async () => {
    const call = await serve();
    const { body: before } = await call('tom', 'get', `${base}/scheme`);
    expect(before).toMatchObject({
      revision: 0,
      scheme: defaultScheme,
      access: { mayEdit: false },
    });
    const scheme = { ...defaultScheme, mostAssetsPerPerson: 5 };
    const { body: saved } = await call('gov', 'put', `${base}/scheme`, 0)
      .send(scheme)
      .expect(200);
    expect(saved).toMatchObject({
      revision: 1,
      changedBy: 'user:default/gov',
      scheme,
      access: { mayEdit: true },
    });
    const { body: first } = await call(
      'tom',
      'get',
      `${base}/scheme?revision=0`,
    ).expect(200);
    expect(first.scheme).toEqual(defaultScheme);
    const { body } = await call('gov', 'put', `${base}/scheme`, 1)
      .send({ ...scheme, roles: scheme.roles.slice(1) })
      .expect(400);
    expect(body.error.message).toContain("There is no role 'product-manager'");
    const { body: view } = await call('lea', 'get', at('matrix'));
    expect(view.scheme).toMatchObject({ revision: 1, mostAssetsPerPerson: 5 });
  });

  it('saves a support path and names its gaps', async () => {
    const call = await serve();
    const path = {
      firstContact: { party: ml },
      hours: 'Mon–Fri 9–17 CET',
      escalation: [{ contact: { party: lea }, minutes: { P0: 5 } }],
    };
    const { body } = await call('lea', 'put', at('support'), 0)
      .send(path)
      .expect(200);
    expect(body).toMatchObject({
      revision: 1,
      state: 'own',
      path,
      needsVendor: false,
      parties: [
        { ref: ml, state: 'found' },
        { ref: lea, state: 'found' },
      ],
      access: { mayEdit: true },
    });
    expect(body.gaps.map(({ step }: { step: string }) => step)).toEqual([
      'channel',
      'knowledgeBase',
      'alert',
      'onCall',
      'incident',
    ]);
    for (const [party, message] of [
      ['user:default/nobody', 'is not in the catalog'],
      ['user:default/Lea', 'must be in lower case'],
      ['component:default/x', 'must be a person or a group'],
    ]) {
      const { body: refused } = await call('lea', 'put', at('support'), 1)
        .send({ ...path, onCall: { party } })
        .expect(400);
      expect(refused.error.message).toContain(message);
    }
  });

  it('lists every asset, most findings first', async () => {
    const call = await serve();
    const { body } = await call('tom', 'get', `${base}/assets`).expect(200);
    expect(body).toMatchObject({
      total: 4,
      counts: { assets: 4, complete: 0, withFindings: 4 },
      parties: [ml, lea],
      owners: ['group:default/data', ml, 'group:default/sales'],
      mayAssign: { mayEdit: false },
      restricted: false,
    });
    expect(body.counts.findings).toMatchObject({
      'matrix-missing': 1,
      'support-gap': 4,
    });
    const counts = body.items.map(
      ({ findings }: { findings: unknown[] }) => findings.length,
    );
    expect(counts).toEqual([...counts].sort((a, b) => b - a));

    const { body: governs } = await call('gov', 'get', `${base}/assets`);
    expect(governs.mayAssign).toEqual({ mayEdit: true });
  });

  it.each([
    ['a word', 'search=TRIAGE', ['Support triage']],
    [
      'an accountable party in the search',
      'search=lea',
      ['companion', 'Support triage'],
    ],
    ['no wildcard', 'search=%25', []],
    ['a kind', 'kind=Dataset&kind=AITool', ['companion', 'tickets']],
    ['an owner', 'owner=group:default/sales', ['=Pricing']],
    [
      'an accountable party',
      `accountable=${lea}`,
      ['companion', 'Support triage'],
    ],
    ['a state', 'state=none', ['=Pricing']],
    ['a finding', 'finding=matrix-missing', ['=Pricing']],
    ['nothing', 'finding=group-empty', []],
  ])('finds by %s', async (_, query, expected) => {
    const call = await serve();
    const { body } = await call('tom', 'get', `${base}/assets?${query}`);
    expect(titles(body).sort()).toEqual([...expected].sort());
    expect(body.total).toBe(expected.length);
    expect(body.counts.assets).toBe(4);
  });

  it('turns pages, within what the caller may see', async () => {
    const call = await serve();
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await call(
        'blind',
        'get',
        `${base}/assets?limit=1${cursor}`,
      ).expect(200);
      seen.push(...titles(body));
      expect(body).toMatchObject({ total: 3, restricted: true });
      expect(body.counts.assets).toBe(3);
      cursor = body.cursor ? `&cursor=${body.cursor}` : '';
    } while (cursor);
    expect([...seen].sort()).toEqual(['=Pricing', 'companion', 'tickets']);
    await call('tom', 'get', `${base}/assets?cursor=x`).expect(400);
    await call('tom', 'get', `${base}/assets?finding=bad`).expect(400);
  });

  it('exports what it lists, safe against formulas', async () => {
    const call = await serve();
    const { text, headers } = await call(
      'tom',
      'get',
      `${base}/assets?format=csv&state=none`,
    ).expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(text.split('\r\n')[0]).toBe(
      'Name,Entity ref,Kind,Owner,Accountable,Matrix,Complete,Vacant roles,Findings',
    );
    expect(text).toContain("'=Pricing,model:default/pricing,Model");
    const { text: duties } = await call(
      'tom',
      'get',
      `${at('responsibilities', lea)}?format=csv&columns=title,via`,
    ).expect(200);
    expect(duties).toContain(`Support triage,${lea}`);
  });

  it('shows a person the duties of their groups, gaps first', async () => {
    const call = await serve();
    const { body } = await call('tom', 'get', at('responsibilities', lea));
    expect(
      body.items.map(({ title, via }: Record<string, string>) => [title, via]),
    ).toEqual([
      ['tickets', ml],
      ['companion', lea],
      ['Support triage', ml],
      ['Support triage', lea],
    ]);
    expect(body).toMatchObject({
      counts: { accountable: 3, responsible: 3, withFindings: 3 },
      source: 'ownership',
    });
    expect(body.items[3].duties).toEqual([
      { activity: 'Approve', role: 'Legal', letter: 'R' },
      { activity: 'Approve', role: 'Legal', letter: 'A' },
    ]);
    const { body: ofGroup } = await call(
      'blind',
      'get',
      at('responsibilities', ml),
    );
    expect(titles(ofGroup)).toEqual(['tickets']);
    expect(ofGroup).toMatchObject({
      restricted: true,
      counts: { accountable: 1 },
    });
  });

  it.each(['tom', 'blind'])('turns pages of duties, for %p', async name => {
    const call = await serve();
    const url = at('responsibilities', name === 'tom' ? lea : ml);
    const { body: whole } = await call(name, 'get', url).expect(200);
    expect(whole).not.toHaveProperty('cursor');
    const rows = [];
    let next = '';
    do {
      const page = await call(name, 'get', `${url}?limit=1${next}`).expect(200);
      expect(page.body.counts).toEqual(whole.counts);
      rows.push(...page.body.items);
      next = page.body.cursor ? `&cursor=${page.body.cursor}` : '';
    } while (next);
    expect(rows).toEqual(whole.items);
    const { body } = await call(name, 'get', `${url}?cursor=e30`).expect(400);
    expect(body.error.message).toContain('does not belong to this list');
  });

  it('plans an assignment before it is made', async () => {
    const call = await serve();
    const { body } = await call('gov', 'post', `${base}/assignments/plan`)
      .send({ role: 'legal', party: 'user:default/tom', entityRefs: [triage] })
      .expect(200);
    expect(body.items).toEqual([
      {
        entityRef: triage,
        title: 'Support triage',
        kind: 'Model',
        outcome: 'changes',
        before: lea,
        state: 'declared',
        revision: 0,
      },
    ]);
    for (const url of ['assignments/plan', 'assignments']) {
      const { body: refused } = await call('gov', 'post', `${base}/${url}`)
        .send({
          role: 'boss',
          party: lea,
          ...(url === 'assignments'
            ? { items: [{ entityRef: triage, revision: 0 }] }
            : { entityRefs: [triage] }),
        })
        .expect(400);
      expect(refused.error.message).toContain("There is no role 'boss'");
    }
  });
});

it('is absent when switched off', async () => {
  const { server } = await startTestBackend({
    features: [
      aiGovernancePlugin,
      mockServices.rootConfig.factory({
        data: { aiGovernance: { ownership: { enabled: false } } },
      }),
      ...callersOf({}, { entities, backend: {} }),
    ],
  });
  await request(server).get(`${base}/scheme`).expect(404);
});
