import { aiRelations } from '../src/kinds';
import { table } from './fieldTable';

const madeBy: Record<string, string> = {
  trainedOn: '`datasets[]` with role `training` or `fine-tuning`',
  testedOn: '`datasets[]` with role `testing` or `validation`',
  evaluatedOn: '`datasets[]` with role `evaluation` or `calibration`',
  processesData:
    'Model: `datasets[]` with role `rag`; AITool: `integrations[].ref` that names a Dataset',
  derivedFrom:
    'Model: `baseModels[].ref`; Dataset: `derivedFrom[]`, and `sources[].ref` that names a Dataset',
  fallsBackTo: '`resilience.fallback.refs[]`',
  usesModel: '`models[]`',
};

const ofBackstage = [
  ['ownedBy', 'ownerOf', 'all three', 'Group, User', '`owner`'],
  ['partOf', 'hasPart', 'all three', 'System', '`system`'],
  ['providesApi', 'apiProvidedBy', 'Model', 'API', '`providesApis[]`'],
  [
    'consumesApi',
    'apiConsumedBy',
    'Model, AITool',
    'API',
    'Model: `consumesApis[]`; AITool: `integrations[].ref` that names an API',
  ],
  [
    'dependsOn',
    'dependencyOf',
    'every kind',
    'any kind',
    'Model: `dependsOn[]`; Dataset: `sources[].ref`, AITool: `integrations[].ref` of any other kind; other kinds: `dependsOn[]` and the annotation `ai-governance/uses`',
  ],
];

/** Every relation, in both directions, and the field that makes it. */
export function relationTable(): string {
  const own = aiRelations.map(({ type, reverse, from, to }) => [
    type,
    reverse,
    from.join(', '),
    to.join(', '),
    madeBy[type] ?? '',
  ]);
  return table(
    ['Relation', 'Reverse', 'From', 'To', 'Made by'],
    [...own, ...ofBackstage].map(([type, reverse, from, to, by]) => [
      `\`${type}\``,
      `\`${reverse}\``,
      from,
      to,
      by,
    ]),
  );
}
