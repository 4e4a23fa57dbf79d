import { readDatasetCard, remarksOn } from './testCard';

describe('readDataset', () => {
  it('reads the fields of a dataset card', () => {
    const read = readDatasetCard(
      [
        'pretty_name: Support tickets',
        'language: [en, de]',
        'task_categories: [text-classification, summarization]',
        'annotations_creators: [expert-generated]',
        'language_creators: [found, crowdsourced]',
        'source_datasets: [original, extended|acme/raw-tickets, extended|wikipedia]',
        'paperswithcode_id: null',
        'tags: [support]',
      ].join('\n'),
      'Tickets of two years.\n\n## Limitations\n- No voice calls\n',
    );
    expect(read).toMatchObject({
      kind: 'Dataset',
      sourceId: 'acme/tickets',
      notMapped: [],
      draft: {
        metadata: {
          title: 'Support tickets',
          description: 'Tickets of two years.',
          tags: ['support'],
        },
        spec: {
          type: 'files',
          task: 'text-classification',
          modality: ['text'],
          languages: ['en', 'de'],
          annotation: { annotators: 'expert-generated' },
          collection: { method: 'Language: found, crowdsourced' },
          sources: [
            { name: 'original' },
            { name: 'extended|acme/raw-tickets' },
            { name: 'extended|wikipedia' },
          ],
          limitations: ['No voice calls'],
        },
        references: [
          {
            field: 'derivedFrom',
            kind: 'Dataset',
            sourceId: 'acme/raw-tickets',
          },
        ],
      },
    });
    expect(remarksOn(read, 'task_categories')).toEqual([
      'lists several: the first is kept',
    ]);
  });

  it('never guesses how sensitive the data is', () => {
    const { spec } = readDatasetCard('license: mit').draft;
    expect(spec).not.toHaveProperty('classification');
    expect(spec).not.toHaveProperty('personalData');
  });

  it.each([
    [
      'a group of fields',
      'dataset_info:\n  dataset_size: 100\n  splits: [{ name: train, num_examples: 7 }, { name: test, num_examples: 3 }]',
      { bytes: 100, records: 10 },
    ],
    [
      'a list of them',
      'dataset_info:\n- dataset_size: 100\n- dataset_size: 50\n  splits: [{ num_examples: 1 }]',
      { bytes: 150, records: 1 },
    ],
    ['nothing', 'dataset_info: {}', undefined],
    ['nonsense', 'dataset_info: { dataset_size: big, splits: 3 }', undefined],
    ['a text', 'dataset_info: big', undefined],
  ])('reads the size from %s', (_, front, size) => {
    expect(readDatasetCard(front).draft.spec.size).toEqual(size);
  });

  it('takes synthetic data by its tag', () => {
    expect(readDatasetCard('tags: [synthetic]').draft.spec).toMatchObject({
      type: 'synthetic',
    });
  });
});
