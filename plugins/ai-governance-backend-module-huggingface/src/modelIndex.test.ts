import { readModelCard, remarksOn } from './testCard';

const result = (metrics: string) =>
  `model-index:\n- name: triage\n  results:\n  - task: { type: text-classification }\n    metrics: ${metrics}`;

describe('readModelIndex', () => {
  it('keeps every measured value with where it comes from', () => {
    const read = readModelCard(
      [
        'model-index:',
        '- name: triage',
        '  results:',
        '  - task: { type: text-classification, name: Text classification }',
        '    dataset: { type: glue, name: GLUE, config: sst2, split: test }',
        '    metrics:',
        '    - { type: accuracy, value: 0.90, verifyToken: abc }',
        '    - { type: f1, value: "20.0 ± 1.2", name: F1 }',
        '    source: { name: Leaderboard, url: https://acme.example/board }',
      ].join('\n'),
    );
    const shared = {
      task: 'text-classification',
      dataset: 'GLUE (sst2)',
      split: 'test',
      source: 'https://acme.example/board',
    };
    expect(read.results).toEqual([
      { ...shared, metric: 'accuracy', value: '0.90', verified: true },
      { ...shared, metric: 'f1', value: '20.0 ± 1.2', verified: false },
    ]);
  });

  it.each([
    ['zero', '0', '0'],
    ['not a number', '.nan', '.nan'],
    [
      'more digits than a number holds',
      '12345678901234567890',
      '12345678901234567890',
    ],
    ['several values', '{ p50: 1, p95: 2 }', '{p50: 1, p95: 2}'],
  ])('keeps %s as it is written', (_, written, value) => {
    const read = readModelCard(result(`[{ type: f1, value: ${written} }]`));
    expect(read.results).toMatchObject([{ value }]);
  });

  it('reads many results', () => {
    const metrics = Array.from(
      { length: 40 },
      (_, at) => `{ type: m${at}, value: ${at} }`,
    );
    expect(
      readModelCard(result(`[${metrics.join(', ')}]`)).results,
    ).toHaveLength(40);
  });

  it('takes no results for what they are', () => {
    const read = readModelCard('model-index:\n- name: triage\n  results: []');
    expect(read.results).toEqual([]);
    expect(remarksOn(read, 'model-index')).toEqual([]);
  });

  it.each([
    ['a text', 'model-index: none'],
    ['a list of texts', 'model-index: [a, b]'],
    ['results as text', 'model-index:\n- results: all good'],
  ])('notes %s and still reads the card', (_, front) => {
    const read = readModelCard(`${front}\nlicense: mit`);
    expect(read.results).toEqual([]);
    expect(read.draft.spec).toMatchObject({ license: { expression: 'MIT' } });
    expect(remarksOn(read, 'model-index')).toEqual([
      'is not a list of models with results: left out',
    ]);
  });

  it('leaves out a metric without a value and keeps the others', () => {
    const read = readModelCard(
      result('[{ type: f1 }, 3, { type: accuracy, value: 1 }]'),
    );
    expect(read.results).toMatchObject([{ metric: 'accuracy', value: '1' }]);
    expect(remarksOn(read, 'model-index[0].results[0].metrics[0]')).toEqual([
      'has no type or no value: left out',
    ]);
  });
});
