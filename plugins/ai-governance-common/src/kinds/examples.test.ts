import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { parse } from 'yaml';
import { findingsOf, isAiEntity, relationsOf, validateAiEntity } from '.';

const read = (kind: string): Entity =>
  parse(
    readFileSync(
      path.join(__dirname, '../../examples', `${kind}.yaml`),
      'utf8',
    ),
  );

const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

describe.each(['model', 'dataset', 'aitool'])('example %s', kind => {
  it('is accepted, and lacks nothing', async () => {
    const entity = read(kind);

    expect(validateAiEntity(entity)).toEqual([]);
    await expect(policy.enforce(entity)).resolves.toBeDefined();
    expect(isAiEntity(entity)).toBe(true);
    expect(findingsOf(entity)).toEqual([]);
  });
});

describe('relationsOf the examples', () => {
  const short = (kind: string) =>
    relationsOf(read(kind)).map(
      ({ type, targetRef, field }) => `${type} ${targetRef} (${field})`,
    );

  it('reads every field of a model', () => {
    expect(short('model')).toEqual([
      'ownedBy group:default/support-ml (spec.owner)',
      'partOf system:default/customer-support (spec.system)',
      'trainedOn dataset:default/support-messages-2026 (spec.datasets[0].ref)',
      'testedOn dataset:default/support-messages-goldset (spec.datasets[1].ref)',
      'derivedFrom model:default/distilbert-base-multilingual (spec.baseModels[0].ref)',
      'fallsBackTo model:default/support-intent-rules (spec.resilience.fallback.refs[0])',
      'providesApi api:default/intent-api (spec.providesApis[0])',
      'dependsOn resource:default/gpu-pool-eu (spec.dependsOn[0])',
    ]);
  });

  it('reads every field of a dataset', () => {
    expect(short('dataset')).toEqual([
      'ownedBy group:default/support-data (spec.owner)',
      'partOf system:default/customer-support (spec.system)',
      'derivedFrom dataset:default/zendesk-raw (spec.derivedFrom[0])',
      'dependsOn resource:default/zendesk (spec.sources[0].ref)',
    ]);
  });

  it('reads every field of a tool', () => {
    expect(short('aitool')).toEqual([
      'ownedBy group:default/developer-experience (spec.owner)',
      'partOf system:default/developer-platform (spec.system)',
      'usesModel model:default/vendor-code-llm (spec.models[0])',
      'fallsBackTo aitool:default/chat-assistant (spec.resilience.fallback.refs[0])',
      'dependsOn component:default/pr-review-bot (spec.integrations[1].ref)',
      'consumesApi api:default/docs-mcp (spec.integrations[2].ref)',
    ]);
  });
});
