import { Entity } from '@backstage/catalog-model';
import { AiEntity, API_VERSION, isAiEntity } from '../kinds';
import { comparisonOf, whyNotComparable } from './compare';
import { comparisonRows } from './compareRows';
import { comparisonGroups } from './comparisonRow';

const TODAY = '2026-11-21';

function entity(kind: string, name: string, spec: object = {}): AiEntity {
  const made: Entity = {
    apiVersion: API_VERSION,
    kind,
    metadata: { name },
    spec: { type: 'x', lifecycle: 'production', owner: 'team-a', ...spec },
  };
  if (!isAiEntity(made)) throw new Error(`${kind} is none of ours`);
  return made;
}

const model = (name: string, spec: object = {}) => entity('Model', name, spec);
const tool = (name: string, spec: object = {}) =>
  entity('AITool', name, { hosting: 'saas', ...spec });
const dataset = (name: string, spec: object = {}) =>
  entity('Dataset', name, {
    classification: 'internal',
    personalData: { level: 'none' },
    ...spec,
  });

const rowOf = (entities: AiEntity[], id: string) =>
  comparisonOf(entities, TODAY).items.find(row => row.id === id);

describe('comparisonOf', () => {
  it('has ids of their own, under headings that do not come back', () => {
    const ids = comparisonRows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const groups = comparisonRows.map(({ group }) => group);
    expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual(
      comparisonGroups,
    );
  });

  it('says where they differ, and takes a gap for a difference', () => {
    const pair = [
      model('a', { task: 'summarization', languages: ['en'] }),
      model('b', { task: 'summarization' }),
    ];
    expect(rowOf(pair, 'task')).toMatchObject({ differs: false });
    expect(rowOf(pair, 'languages')).toMatchObject({
      cells: ['en', null],
      differs: true,
    });
  });

  it('leaves out what nobody recorded, but not what a choice needs', () => {
    const pair = [model('a'), model('b')];
    expect(rowOf(pair, 'context-length')).toBeUndefined();
    expect(rowOf(pair, 'data-allowed')).toMatchObject({ cells: [null, null] });
    expect(rowOf(pair, 'limitations')).toMatchObject({ cells: [null, null] });
    expect(rowOf(pair, 'classification')).toBeUndefined();
  });

  it('does not take for a gap what a kind does not have', () => {
    const pair = [
      model('a', { architecture: { contextLength: 8192 } }),
      tool('b', { licensing: { seats: 40 } }),
    ];
    expect(rowOf(pair, 'context-length')?.cells).toEqual([
      '8,192 tokens',
      'not applicable',
    ]);
    expect(rowOf(pair, 'seats')?.cells).toEqual(['not applicable', '40']);
  });

  it('writes durations, lists and answers in words', () => {
    const pair = [
      tool('a', {
        resilience: { rto: 'PT4H', fallback: { mode: 'human' } },
        contract: {
          noticePeriod: 'P3M',
          terms: { trainsOnCustomerData: false },
        },
        data: { promptLogging: { enabled: true, retention: 'P30D' } },
      }),
      tool('b', { resilience: { rto: 'PT1H30M' } }),
    ];
    const cells = (id: string) => rowOf(pair, id)?.cells;
    expect(cells('rto')).toEqual(['4 hours', '1 hour 30 minutes']);
    expect(cells('contract-notice')).toEqual(['3 months', null]);
    expect(cells('trains-on-customer-data')).toEqual(['no', null]);
    expect(cells('prompt-logging')).toEqual(['yes 30 days', null]);
    expect(cells('fallback')).toEqual(['human', null]);
  });

  it('never says that undecided data is allowed', () => {
    const pair = [
      tool('a', { data: { allowedClassifications: [] } }),
      tool('b', {
        data: { allowedClassifications: ['public'], prohibited: ['secrets'] },
      }),
    ];
    expect(rowOf(pair, 'data-allowed')?.cells).toEqual([null, 'public']);
    expect(rowOf(pair, 'data-prohibited')?.cells).toEqual([null, 'secrets']);
  });

  it('tells that one of them is retired', () => {
    const { subjects } = comparisonOf(
      [
        model('a', { retirement: { date: '2026-01-01', successor: 'b' } }),
        model('b'),
      ],
      TODAY,
    );
    expect(subjects[0].retirement).toEqual({
      date: '2026-01-01',
      state: 'past',
      successor: 'model:default/b',
    });
    expect(subjects[1].retirement).toBeUndefined();
  });

  it('fills as many cells as there are subjects', () => {
    const four = ['a', 'b', 'c', 'd'].map(name => dataset(name));
    for (const { cells } of comparisonOf(four, TODAY).items) {
      expect(cells).toHaveLength(4);
    }
  });
});

describe('whyNotComparable', () => {
  it.each([
    ['models and tools', [model('a'), tool('b')], undefined],
    ['datasets', [dataset('a'), dataset('b')], undefined],
    [
      'a model and a dataset',
      [model('a'), dataset('b')],
      expect.stringContaining('only be compared with datasets'),
    ],
    [
      'a model of another product',
      [model('a'), { ...model('b'), apiVersion: 'other.io/v1' }],
      expect.stringContaining('model:default/b cannot be compared'),
    ],
  ])('answers for %s', (_, entities, answer) => {
    expect(whyNotComparable(entities)).toEqual(answer);
  });
});
