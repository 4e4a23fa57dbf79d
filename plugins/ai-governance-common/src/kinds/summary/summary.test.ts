import { Entity } from '@backstage/catalog-model';
import {
  AIToolEntity,
  API_VERSION,
  dataAllowance,
  hostingOf,
  isAIToolEntity,
  isModelEntity,
  ModelEntity,
  regionsOf,
  responseTimeBandOf,
  retirementState,
  riskTierOf,
  sizeBandOf,
} from '..';

const entity = (kind: string, spec: object): Entity => ({
  apiVersion: API_VERSION,
  kind,
  metadata: { name: 'x' },
  spec: { ...JSON.parse(JSON.stringify(spec)) },
});

function model(spec: object): ModelEntity {
  const made = entity('Model', { type: 'foundation', owner: 'ml', ...spec });
  if (!isModelEntity(made)) throw new Error('not a model');
  return made;
}

function tool(spec: object): AIToolEntity {
  const made = entity('AITool', { hosting: 'saas', owner: 'ml', ...spec });
  if (!isAIToolEntity(made)) throw new Error('not a tool');
  return made;
}

describe('dataAllowance', () => {
  const answers = (of: ModelEntity | AIToolEntity) =>
    dataAllowance(of).classifications.map(({ allowance }) => allowance);

  it('allows a model everything up to its classification', () => {
    const allowance = dataAllowance(
      model({ data: { classification: 'internal' } }),
    );
    expect(allowance).toMatchObject({ decided: true, upTo: 'internal' });
    expect(answers(model({ data: { classification: 'internal' } }))).toEqual([
      'allowed',
      'allowed',
      'prohibited',
      'prohibited',
    ]);
  });

  it('allows a tool exactly what is listed', () => {
    const spec = { data: { allowedClassifications: ['confidential'] } };
    expect(answers(tool(spec))).toEqual([
      'prohibited',
      'prohibited',
      'allowed',
      'prohibited',
    ]);
  });

  it.each([
    ['nothing', tool({})],
    ['an empty list', tool({ data: { allowedClassifications: [] } })],
    ['only a prohibition', tool({ data: { prohibited: ['secrets'] } })],
    ['nothing about a model', model({})],
  ])('decides nothing when %s is recorded', (_, of) => {
    const allowance = dataAllowance(of);
    expect(allowance).toMatchObject({
      decided: false,
      personalData: 'not-decided',
      customerData: 'not-decided',
    });
    expect(allowance.upTo).toBeUndefined();
    expect(new Set(answers(of))).toEqual(new Set(['not-decided']));
  });

  it.each([
    ['personal', [], 'allowed', 'allowed'],
    ['special-category', ['secrets'], 'allowed', 'allowed'],
    ['personal', ['customer-personal-data'], 'allowed', 'prohibited'],
    ['personal', ['personal-data'], 'prohibited', 'prohibited'],
    ['pseudonymised', [], 'prohibited', 'prohibited'],
    ['none', [], 'prohibited', 'prohibited'],
    [undefined, ['customer-data'], 'not-decided', 'prohibited'],
  ])(
    'with %s data and %p prohibited, personal data is %s and customer data %s',
    (personalData, prohibited, personal, customer) => {
      expect(
        dataAllowance(tool({ data: { personalData, prohibited } })),
      ).toMatchObject({ personalData: personal, customerData: customer });
    },
  );
});

describe('hostingOf', () => {
  it.each([
    ['external-api', undefined, 'managed'],
    ['foundation', 'vendor', 'managed'],
    ['foundation', 'open-source', 'self-hosted'],
    ['fine-tuned', 'internal', 'self-hosted'],
    ['fine-tuned', undefined, undefined],
  ])('of a %s model by %s is %s', (type, kind, hosting) => {
    const provider = kind ? { kind } : undefined;
    expect(hostingOf(model({ type, provider }))).toBe(hosting);
  });

  it('of a tool is what it declares', () => {
    expect(hostingOf(tool({ hosting: 'desktop' }))).toBe('desktop');
  });
});

it.each([
  [66e6, 'under-1b'],
  [1e9, '1b-to-10b'],
  [70e9, '10b-to-100b'],
  [100e9, 'over-100b'],
  [undefined, undefined],
])('puts %s parameters into the band %s', (parameters, band) => {
  expect(sizeBandOf(model({ architecture: { parameters } }))).toBe(band);
});

it.each([
  [[{ sli: 'p95_ms', operator: '<=', target: 250 }], 'up-to-500ms'],
  [[{ sli: 'latency_seconds', target: 3 }], 'up-to-10s'],
  [
    [
      { sli: 'p99_ms', target: 2500 },
      { sli: 'p95_ms', target: 90 },
    ],
    'up-to-100ms',
  ],
  [[{ sli: 'success_ratio', operator: '>=', target: 0.99 }], undefined],
  [[{ sli: 'p95_ms', operator: '<=' }], undefined],
  [undefined, undefined],
])('reads the response time from %j: %s', (slos, band) => {
  expect(responseTimeBandOf(model({ slos }))).toBe(band);
});

describe('retirementState', () => {
  it.each([
    ['2027-01-01', 'past', -1],
    ['2027-01-02', 'within-60-days', 0],
    ['2027-03-03', 'within-60-days', 60],
    ['2027-03-04', 'later', 61],
  ])('of %s seen from 2 January is %s', (date, state, daysLeft) => {
    const retirement = { date, successor: 'next' };
    expect(retirementState(model({ retirement }), '2027-01-02')).toEqual({
      date,
      state,
      daysLeft,
      successor: 'model:default/next',
    });
  });

  it('is unknown without a date', () => {
    const retirement = { successor: 'next' };
    expect(
      retirementState(model({ retirement }), '2027-01-02'),
    ).toBeUndefined();
  });
});

it('reads the declared risk tier, and no other word', () => {
  const tiered = (tier: string) => ({
    ...model({}),
    metadata: { name: 'x', labels: { 'ai-governance/risk-tier': tier } },
  });
  expect(riskTierOf(tiered('high'))).toBe('high');
  expect(riskTierOf(tiered('huge'))).toBeUndefined();
});

it('lists each region once', () => {
  const spec = {
    data: { residency: ['eu'] },
    deployment: { environments: [{ region: 'eu' }, { region: 'us' }, {}] },
  };
  expect(regionsOf(model(spec))).toEqual(['eu', 'us']);
});
