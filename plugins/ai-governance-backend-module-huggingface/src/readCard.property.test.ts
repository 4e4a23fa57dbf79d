import fc from 'fast-check';
import { stringify } from 'yaml';
import {
  API_VERSION,
  validateAiEntity,
} from '@aigov/backstage-plugin-ai-governance-common';
import { readCard } from './readCard';
import { card } from './testCard';

const fields = [
  'annotations_creators',
  'base_model',
  'base_model_relation',
  'co2_eq_emissions',
  'dataset_info',
  'datasets',
  'language',
  'library_name',
  'license',
  'license_link',
  'license_name',
  'model-index',
  'pipeline_tag',
  'pretty_name',
  'source_datasets',
  'tags',
  'task_categories',
  '__proto__',
  'constructor',
];

const words = fc.constantFrom(
  'mit',
  'other',
  'unknown',
  'text-classification',
  'acme/base',
  'adapter',
  'https://acme.example/x',
  'constructor',
  '',
);

const anything = fc.oneof(words, fc.jsonValue({ maxDepth: 4 }), fc.string());

const frontMatter = fc
  .array(fc.tuple(fc.constantFrom(...fields), anything), { maxLength: 8 })
  .map(pairs => stringify(Object.fromEntries(pairs)));

const body = fc
  .array(
    fc.constantFrom(
      '# Uses',
      '## Limitations',
      '### Out-of-scope',
      '## Ethics',
      '```',
      '<!--',
      '-->',
      '- item',
      'A paragraph.',
      '![x](',
      '[a](b',
      '',
    ),
  )
  .map(lines => lines.join('\n'));

const path = fc.constantFrom(
  'models/acme/triage/README.md',
  'datasets/acme/tickets/README.md',
  'acme/thing/README.md',
);

const required = {
  lifecycle: 'experimental',
  owner: 'group:default/ml',
};

describe('any card', () => {
  it('becomes a draft of a valid entity, or says why not', () => {
    fc.assert(
      fc.property(path, frontMatter, body, (at, front, text) => {
        const read = readCard({ path: at, content: card(front, text) });
        if (read.status === 'broken') return;
        const problems = validateAiEntity({
          apiVersion: API_VERSION,
          kind: read.kind,
          metadata: { name: 'card', ...read.draft.metadata },
          spec: {
            ...read.draft.spec,
            ...required,
            ...(read.kind === 'Dataset'
              ? { classification: 'internal', personalData: { level: 'none' } }
              : {}),
          } as {},
        });
        expect(problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is read without an error however it is mangled', () => {
    fc.assert(
      fc.property(
        path,
        fc.oneof(fc.string(), fc.string({ unit: 'binary' })),
        fc.nat(),
        (at, noise, place) => {
          const whole = card('license: mit\ntags: [a, b]\nx: { y: 1 }', 'Text');
          const cut = place % whole.length;
          const content = whole.slice(0, cut) + noise + whole.slice(cut);
          expect(['ok', 'broken']).toContain(
            readCard({ path: at, content }).status,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
