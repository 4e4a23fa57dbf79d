import { FindingId } from '../src/kinds';
import { table } from './fieldTable';

/** When each finding is made, in words. */
const findings: Record<FindingId, [when: string, needed: string]> = {
  'not-ready-for-production': [
    '`lifecycle` is `production`',
    '`roles`, `slos`, `resilience.rto`, `resilience.rpo`, `resilience.fallback`, `intendedUse` and all `finops.tags` (datasets: without `slos` and `fallback`)',
  ],
  'personal-data-incomplete': [
    'Dataset: `personalData.level` is not `none`. Model: `data.personalData` is not `none`',
    'Dataset: `privacy.lawfulBasis`, `privacy.purposes`, `retention.period`. Model: a dataset in `datasets` that records them',
  ],
  'special-category-incomplete': [
    'Dataset: `personalData.level` is `special-category`',
    '`privacy.art9Condition`, `privacy.dpiaRef`',
  ],
  'vendor-tool-incomplete': [
    'AITool: `hosting` is `saas`',
    '`vendor.name`, `contract.end`, and `contract.dpa.signed` where personal data reaches it',
  ],
  'vendor-model-incomplete': [
    'Model: `provider.kind` is `vendor`',
    '`provider.name`, and `provider.ref` with the AITool that holds the contract',
  ],
  'license-review-missing': [
    'Model: the license of a base model has conditions',
    'a license review',
  ],
  'broken-reference': [
    'a ref leads to no entity in the catalog',
    'the ref corrected, or the entity registered',
  ],
  'reference-of-wrong-kind': [
    'a ref names an entity of a kind that the field is not meant for; it makes no relation',
    'a ref of a kind that is',
  ],
  'item-incomplete': [
    'an item of a list lacks what makes it useful, such as the `ref` or `role` of a dataset',
    'the missing field',
  ],
  'unknown-task': [
    '`task` is not in the vocabulary of Hugging Face',
    'a known task',
  ],
  'probable-typo': [
    'an unknown field has nearly the name of a known one that is missing',
    'the known name; other unknown fields are kept and raise nothing',
  ],
  'uses-not-understood': [
    'any kind: an entry of the annotation `ai-governance/uses` cannot be read',
    'refs of models, datasets and tools with commas between them; the other entries still count',
  ],
};

/** Every finding, when it is made and what ends it. */
export function findingTable(): string {
  return table(
    ['Finding', 'When', 'What is needed'],
    Object.entries(findings).map(([id, [when, needed]]) => [
      `\`${id}\``,
      when,
      needed,
    ]),
  );
}
