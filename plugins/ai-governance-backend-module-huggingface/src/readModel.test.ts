import { readModelCard, remarksOn } from './testCard';

describe('readModel', () => {
  it('takes the id as annotation, title and name in the registry', () => {
    expect(readModelCard('license: mit')).toMatchObject({
      kind: 'Model',
      sourceId: 'acme/triage',
      draft: {
        metadata: {
          title: 'triage',
          annotations: { 'ai-governance/huggingface-repo-id': 'acme/triage' },
        },
        spec: { registry: { type: 'huggingface', name: 'acme/triage' } },
      },
    });
  });

  it.each([
    ['text', 'language: de', ['de']],
    ['a list', 'language: [en, de]', ['en', 'de']],
    ['Norwegian, which older YAML reads as false', 'language: no', ['no']],
    ['Norwegian in a list', 'language:\n- no\n- en', ['no', 'en']],
    ['a word for many', 'language: multilingual', ['multilingual']],
    ['what is no code, with a remark', 'language: English!', ['English!']],
  ])('takes language as %s', (_, front, languages) => {
    expect(readModelCard(front).draft.spec).toMatchObject({ languages });
  });

  it.each([
    ['pipeline_tag: text-classification', 'text-classification', []],
    [
      'pipeline_tag: conversational',
      'text-generation',
      ['is an old word for text-generation'],
    ],
    [
      'pipeline_tag: mind-reading',
      'mind-reading',
      ['is no task of the Hub: kept'],
    ],
  ])('reads %s', (front, task, remarks) => {
    const read = readModelCard(front);
    expect(read.draft.spec).toMatchObject({ task });
    expect(remarksOn(read, 'pipeline_tag')).toEqual(remarks);
  });

  it.each([
    ['text-classification', { inputs: ['text'], outputs: ['label'] }],
    ['image-text-to-text', { inputs: ['image', 'text'], outputs: ['text'] }],
    ['image-to-3d', { inputs: ['image'], outputs: ['3d'] }],
    ['tabular-to-text', { inputs: ['table'], outputs: ['text'] }],
    ['constructor', undefined],
  ])('knows what goes into and comes out of %s', (task, modality) => {
    const read = readModelCard(`pipeline_tag: ${task}`);
    expect(read.draft.spec.modality).toEqual(modality);
  });

  it.each([
    ['nothing', '', 'foundation'],
    ['a base', 'base_model: acme/base', 'fine-tuned'],
    [
      'an adapter',
      'base_model: acme/base\nbase_model_relation: adapter',
      'adapter',
    ],
    [
      'a quantized model',
      'base_model: acme/base\nbase_model_relation: quantized',
      'fine-tuned',
    ],
    ['sentence similarity', 'pipeline_tag: sentence-similarity', 'embedding'],
    ['ranking', 'pipeline_tag: text-ranking', 'reranker'],
    ['tables', 'pipeline_tag: tabular-regression', 'classical-ml'],
  ])('derives the type from %s', (_, front, type) => {
    const read = readModelCard(front);
    expect(read.draft.spec).toMatchObject({ type });
    expect(remarksOn(read, 'spec.type')).toEqual([
      `derived from the card: ${type}`,
    ]);
  });

  it.each([
    ['text', 'base_model: acme/base'],
    ['a list', 'base_model: [acme/base]'],
    ['an address', 'base_model: https://huggingface.co/acme/base'],
  ])('takes the base model as %s', (_, front) => {
    const read = readModelCard(`${front}\nbase_model_relation: finetune`);
    expect(read.draft.references).toEqual([
      {
        field: 'baseModels',
        kind: 'Model',
        sourceId: 'acme/base',
        item: { relation: 'finetune' },
      },
    ]);
  });

  it('does not guess how a model was derived', () => {
    const read = readModelCard('base_model: acme/base');
    expect(read.draft.references).toMatchObject([{ item: {} }]);
    expect(remarksOn(read, 'base_model_relation')).toEqual([
      'is missing: how the model was derived is not recorded',
    ]);
  });

  it('takes training data, and evaluation data that has an id', () => {
    const read = readModelCard(
      [
        'datasets: [acme/tickets, "my own data"]',
        'model-index:',
        '- name: triage',
        '  results:',
        '  - dataset: { type: acme/goldset, name: Gold set }',
        '    metrics: [{ type: f1, value: 0.9 }]',
        '  - dataset: { type: text, name: Text }',
        '    metrics: [{ type: f1, value: 0.8 }]',
      ].join('\n'),
    );
    expect(read.draft.references).toEqual([
      {
        field: 'datasets',
        kind: 'Dataset',
        sourceId: 'acme/tickets',
        item: { role: 'training' },
      },
      {
        field: 'datasets',
        kind: 'Dataset',
        sourceId: 'acme/goldset',
        item: { role: 'evaluation' },
      },
    ]);
    expect(remarksOn(read, 'datasets')).toEqual([
      'is no id of a repository: left out',
    ]);
  });

  it('turns tags into tags of the catalog', () => {
    const read = readModelCard(
      `tags: [NLP, "customer support", C++, "€", ${'x'.repeat(80)}]`,
    );
    expect(read.draft.metadata.tags).toEqual([
      'nlp',
      'customer-support',
      'c++',
    ]);
    expect(remarksOn(read, 'tags')).toHaveLength(2);
  });

  it('notes a wrong type and keeps the rest', () => {
    const read = readModelCard(
      'library_name: { a: 1 }\npipeline_tag: [text-classification]\nlicense: mit',
    );
    expect(read.draft.spec).toMatchObject({ license: { expression: 'MIT' } });
    expect(read.draft.spec).not.toHaveProperty('library');
    expect(remarksOn(read, 'library_name')).toEqual([
      'is a group of fields, not text: left out',
    ]);
  });

  it('reads sections of the text, each with a remark', () => {
    const read = readModelCard(
      'license: mit',
      [
        '# Model Card for Triage',
        '<!-- Provide a quick summary -->',
        '[![build](https://x/badge.svg)](https://x)',
        '',
        'Sorts **support tickets** into [queues](https://acme.example).',
        '',
        '## Uses',
        '### Direct Use',
        'Route a new ticket.',
        '### Out-of-Scope Use',
        '- Deciding on refunds',
        '- Profiling of customers',
        '## Bias, Risks, and Limitations',
        'Weak on messages',
        'under five words.',
        '### Recommendations',
        'Read the manual.',
        '## Ethical considerations',
        '[More Information Needed]',
        '## How to use',
        '```python',
        '# Limitations',
        '```',
      ].join('\n'),
    );
    expect(read.draft).toMatchObject({
      metadata: { description: 'Sorts support tickets into queues.' },
      spec: {
        intendedUse: {
          useCases: ['Route a new ticket.'],
          outOfScope: ['Deciding on refunds', 'Profiling of customers'],
        },
        limitations: ['Weak on messages under five words.'],
      },
    });
    expect(read.draft.spec).not.toHaveProperty('ethicalConsiderations');
    expect(remarksOn(read, 'limitations')).toEqual([
      'taken from the text under "Bias, Risks, and Limitations"',
    ]);
  });
});
