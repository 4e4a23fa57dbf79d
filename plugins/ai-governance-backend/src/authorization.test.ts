import request from 'supertest';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { z } from 'zod';
import {
  Endpoint,
  openApiApi,
  raciHoldersFact,
  urlOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { createFacts } from './kernel/facts/createFacts';
import { aiGovernancePlugin, builtInFeatures } from './plugin';
import {
  authorizationTable,
  columns,
  Row,
  SampleCall,
} from './testUtils/authorizationTable';
import { Backend, callersOf, headerOf, ownersOnly } from './testUtils/callers';
import { cardsModule, sourceIdOf } from './testUtils/cardsModule';
import { createDatabases } from './testUtils/databases';
import { dataset, model, other, related } from './testUtils/entities';
import { writeRecords } from './testUtils/records';

jest.setTimeout(60_000);

const base = '/api/ai-governance';
const secret = 'model:default/acme-secret';
const missing = 'model:default/acme-nobody';
const office = 'group:default/ai-office';
const team = 'group:default/ml';

const entities = related([
  model('triage', { datasets: [{ ref: 'tickets', role: 'training' }] }),
  model('b'),
  model('acme-other'),
  model(
    'acme-secret',
    {
      datasets: [{ ref: 'tickets', role: 'training' }],
      owner: 'group:default/sales',
      intendedUse: { purposes: ['secret services'] },
      roles: { modelOwner: team },
    },
    { title: 'Secret ledger' },
  ),
  dataset('tickets', { owner: team }),
  other('Component', 'router', {
    annotations: {
      'ai-governance/uses': `model:default/triage, ${secret}`,
    },
    relations: { ownedBy: [team] },
  }),
  other('Component', 'twin', {
    annotations: {
      'ai-governance/uses': `model:default/triage, ${missing}`,
    },
    relations: { ownedBy: [team] },
  }),
  other('Group', 'ml', { spec: { type: 'team' } }),
]);

const { ALLOW, DENY } = AuthorizeResult;
const everyRole = [team, office];

/** Who calls; `accountable` is so by what is recorded of the matrix. */
const callers = {
  stranger: {
    hidden: entities.map(
      ({ kind, metadata }) =>
        `${kind.toLocaleLowerCase('en-US')}:default/${metadata.name}`,
    ),
  },
  reader: {},
  owner: { claims: [team] },
  accountable: {},
  governance: { claims: [office] },
  denied: { claims: everyRole, policy: DENY },
  conditionHolds: { claims: everyRole, policy: ownersOnly(team) },
  conditionFails: { claims: everyRole, policy: ownersOnly('group:default/x') },
  all: { claims: everyRole, policy: ALLOW },
  blind: { claims: everyRole, hidden: [secret] },
  blindDenied: { claims: everyRole, hidden: [secret], policy: DENY },
  blindOwner: {
    claims: everyRole,
    hidden: [secret],
    policy: ownersOnly(team),
  },
  notPermitted: { claims: everyRole, policy: ownersOnly(team) },
};
type CallerName = keyof typeof callers;

const endpoints = [
  ...builtInFeatures.map(source =>
    typeof source === 'function'
      ? source({ registerExtensionPoint: () => {} })
      : source,
  ),
  { api: openApiApi },
].flatMap(({ api }) => Object.entries<Endpoint>(api));

const table: Record<string, Row | undefined> = authorizationTable;
const folder = createMockDirectory();
const { databases } = createDatabases();
const backend: Backend = {};

async function send(
  spec: Endpoint,
  as: CallerName | 'anonymous' | 'service',
  sample: SampleCall,
) {
  const { params = {}, query, body, ifMatch } = sample;
  const sourceId = sourceIdOf(folder.path);
  const url = urlOf(spec, { sourceId, ...params, query }).replace(
    encodeURIComponent(':source'),
    sourceId,
  );
  const method = spec.method.toLocaleLowerCase('en-US') as 'get';
  const asked = request(backend.server!)[method](`${base}${url}`);
  const header = {
    anonymous: mockCredentials.none.header(),
    service: mockCredentials.service.header(),
  };
  asked.set(
    'Authorization',
    as === 'anonymous' || as === 'service' ? header[as] : headerOf(as),
  );
  if (spec.ifMatch && ifMatch !== undefined)
    asked.set('If-Match', `${ifMatch}`);
  return body === undefined ? asked : asked.send(body as object);
}

async function start(authorization: 'roles' | 'policy') {
  folder.setContent({
    'a.json': JSON.stringify({ id: 'acme/other' }),
    'secret.json': JSON.stringify({ id: 'acme/secret' }),
  });
  const knex = await databases.init('SQLITE_3');
  const { server } = await startTestBackend({
    features: [
      aiGovernancePlugin,
      cardsModule,
      ...callersOf(callers, { entities, backend }),
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({
        data: {
          aiGovernance: {
            authorization,
            governanceTeam: office,
            import: { cards: [{ target: folder.path, owner: team }] },
          },
        },
      }),
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
    ],
  });
  backend.server = server;
  await writeRecords(knex, [
    { entityRef: 'model:default/triage' },
    { entityRef: secret },
  ]);
  await createFacts({ now: () => new Date() }).record(
    knex,
    raciHoldersFact,
    'model:default/triage',
    {
      source: 'ownership',
      value: [
        { party: 'user:default/accountable', role: 'owner', letters: ['A'] },
      ],
    },
  );
}

it('has a row for every endpoint, and a status for every caller', () => {
  const rows = endpoints.map(([key]) => [key, table[key]?.expected]);
  const gaps = rows.filter(
    ([, expected]) => expected?.trim().split(/ +/).length !== columns.length,
  );
  expect(gaps).toEqual([]);
});

describe('with authorization: roles', () => {
  beforeAll(() => start('roles'));

  describe.each(endpoints)('%s', (key, spec) => {
    const row = table[key] ?? { call: {}, expected: '' };
    const expected = row.expected.trim().split(/ +/).map(Number);

    it.each(columns.map((column, index) => [column, expected[index]] as const))(
      'answers %s with %p',
      async (column, status) => {
        const answer = await send(spec, column, row.call);
        expect({ status: answer.status, error: answer.body.error }).toEqual(
          expect.objectContaining({ status }),
        );
      },
    );
  });

  describe.each(
    endpoints.filter(([, { path }]) => path.includes('/:entityRef')),
  )('an entity that the caller cannot see, at %s', (key, spec) => {
    it.each(['blind', 'blindDenied', 'blindOwner'] as const)(
      'is as one that is not there, for %p',
      async caller => {
        const [hidden, none] = await Promise.all(
          [secret, missing].map(entityRef =>
            send(spec, caller, { ...table[key]?.call, params: { entityRef } }),
          ),
        );
        expect(hidden.status).toBe(404);
        expect(none.status).toBe(404);
        expect(hidden.text.replaceAll('acme-secret', 'acme-nobody')).toBe(
          none.text,
        );
      },
    );
  });

  /** The same call about what is not there, when the call itself names it. */
  function twinOf(call: SampleCall, key: string): SampleCall | undefined {
    const text = JSON.stringify(call);
    if (text.includes(secret)) return JSON.parse(text.replace(secret, missing));
    const twin = table[key]?.twin;
    return twin && { ...twin, query: call.query };
  }

  /** An answer without what was asked for, and when. */
  const withoutNames = (text: string) =>
    text
      .replace(/acme-(secret|nobody)/g, 'acme')
      .replace(/component(:|%3A)default(\/|%2F)(router|twin)/g, 'component')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now');

  /** What an answer tells: more than its twin does, or words of a secret. */
  const told = (text: string, twin: string | undefined) =>
    twin ? withoutNames(text) : text.match(/.{0,40}secret.{0,40}/i)?.[0] ?? '';

  const isList = ({ result }: Endpoint) =>
    result instanceof z.ZodObject &&
    ['items', 'total', 'counts'].some(name => name in result.shape);

  describe.each(endpoints.filter(([, spec]) => isList(spec)))(
    'the list of %s',
    (key, spec) => {
      const { names, count } = table[key] ?? {};

      it('is called so that it names an entity, or there is a reason', () => {
        expect(names).toBeDefined();
      });

      if (typeof names !== 'object') return;
      const formats = spec.csv ? ['json', 'csv', 'jsonl'] : [undefined];
      const calls = formats.map(format => ({
        ...names,
        query: { ...names.query, format },
      }));

      it.each(calls)('names it to whom may see it: $query', async call => {
        const { text, status } = await send(spec, 'all', call);
        expect({ status, text }).toEqual({
          status: 200,
          text: expect.stringMatching(/secret/i),
        });
      });

      it.each(calls)('says nothing about it to others: $query', async call => {
        const twin = twinOf(call, key);
        for (const caller of ['blind', 'blindOwner', 'notPermitted'] as const) {
          const { text } = await send(spec, caller, call);
          const none = twin && (await send(spec, caller, twin)).text;
          expect(told(text, none)).toBe(told(none ?? '', none));
        }
      });

      if (count) {
        it('does not count it', async () => {
          const all = await send(spec, 'all', names);
          const blind = await send(spec, 'blind', names);
          expect(count(blind.body)).toBe(count(all.body) - 1);
        });
      }
    },
  );
});

describe('with authorization: policy', () => {
  beforeAll(() => start('policy'));

  it.each(endpoints)(
    'asks only the policy about people at %s, and keeps to the role of services',
    async (key, spec) => {
      const { call, expected } = table[key] ?? { call: {}, expected: '' };
      const statuses = expected.trim().split(/ +/).map(Number);
      const { role } = spec;
      const plays = role === 'service' ? 'reader' : role;
      const found = [];
      const asked = ['anonymous', 'reader', 'denied', 'service'] as const;
      for (const caller of asked) {
        found.push((await send(spec, caller, call)).status);
      }
      expect(found).toEqual([
        401,
        statuses[columns.indexOf(plays)],
        statuses[columns.indexOf('denied')],
        statuses[columns.indexOf('service')],
      ]);
    },
  );
});
