import {
  Entity,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import { AIToolEntity } from './aiTool';
import { DatasetEntity } from './dataset';
import {
  AiEntity,
  isAIToolEntity,
  isDatasetEntity,
  isModelEntity,
} from './entities';
import { AI_KINDS, isAiKind } from './kinds';
import { datasetRoles, ModelEntity } from './model';
import { EntityReference, itemsOf, parseRef, referenceTo } from './references';
import * as own from './relationTypes';
import { usesOf } from './uses';

/** A relation that an entity declares, with the field that declares it. @public */
export type DeclaredRelation = EntityReference & {
  type: string;
  reverse: string;
};

/** A written ref, and the relation that it makes. */
type Relating = {
  field: string;
  ref: unknown;
  defaultKind?: string;
  allowedKinds?: readonly string[];
  type: string;
  reverse: string;
};

const dependsOn = {
  type: RELATION_DEPENDS_ON,
  reverse: RELATION_DEPENDENCY_OF,
};
const consumesApi = {
  type: RELATION_CONSUMES_API,
  reverse: RELATION_API_CONSUMED_BY,
  defaultKind: 'API',
  allowedKinds: ['API'],
};
const trainedOn = {
  type: own.RELATION_TRAINED_ON,
  reverse: own.RELATION_TRAINING_DATA_OF,
};
const testedOn = {
  type: own.RELATION_TESTED_ON,
  reverse: own.RELATION_TEST_DATA_OF,
};
const evaluatedOn = {
  type: own.RELATION_EVALUATED_ON,
  reverse: own.RELATION_EVALUATION_DATA_OF,
};
const processesData = {
  type: own.RELATION_PROCESSES_DATA,
  reverse: own.RELATION_DATA_PROCESSED_BY,
};
const derivedFrom = {
  type: own.RELATION_DERIVED_FROM,
  reverse: own.RELATION_HAS_DERIVATIVE,
};

/** The relation that each role of a dataset makes. @public */
export const relationOfDatasetRole: Record<
  (typeof datasetRoles)[number],
  { type: string; reverse: string }
> = {
  training: trainedOn,
  'fine-tuning': trainedOn,
  testing: testedOn,
  validation: testedOn,
  evaluation: evaluatedOn,
  calibration: evaluatedOn,
  rag: processesData,
};

const kindOf = (entity: Entity, ref: unknown) =>
  parseRef(entity, ref)?.kind.toLocaleLowerCase('en-US');

const commonRelations = ({ spec }: AiEntity): Relating[] => [
  {
    field: 'spec.owner',
    ref: spec.owner,
    type: RELATION_OWNED_BY,
    reverse: RELATION_OWNER_OF,
    defaultKind: 'Group',
    allowedKinds: ['Group', 'User'],
  },
  {
    field: 'spec.system',
    ref: spec.system,
    type: RELATION_PART_OF,
    reverse: RELATION_HAS_PART,
    defaultKind: 'System',
    allowedKinds: ['System'],
  },
];

const fallbackRelations = ({ spec }: ModelEntity | AIToolEntity): Relating[] =>
  itemsOf('spec.resilience.fallback.refs', spec.resilience?.fallback?.refs).map(
    ({ field, item }) => ({
      field,
      ref: item,
      type: own.RELATION_FALLS_BACK_TO,
      reverse: own.RELATION_FALLBACK_FOR,
      allowedKinds: ['Model', 'AITool'],
    }),
  );

const modelRelations = (entity: ModelEntity): Relating[] => [
  ...itemsOf('spec.datasets', entity.spec.datasets).flatMap(
    ({ field, item: { ref, role } }) =>
      role
        ? [
            {
              field: `${field}.ref`,
              ref,
              defaultKind: 'Dataset',
              allowedKinds: ['Dataset'],
              ...relationOfDatasetRole[role],
            },
          ]
        : [],
  ),
  ...itemsOf('spec.baseModels', entity.spec.baseModels).map(
    ({ field, item }) => ({
      field: `${field}.ref`,
      ref: item.ref,
      defaultKind: 'Model',
      allowedKinds: ['Model'],
      ...derivedFrom,
    }),
  ),
  ...fallbackRelations(entity),
  ...itemsOf('spec.providesApis', entity.spec.providesApis).map(
    ({ field, item }) => ({
      field,
      ref: item,
      defaultKind: 'API',
      allowedKinds: ['API'],
      type: RELATION_PROVIDES_API,
      reverse: RELATION_API_PROVIDED_BY,
    }),
  ),
  ...itemsOf('spec.consumesApis', entity.spec.consumesApis).map(
    ({ field, item }) => ({ field, ref: item, ...consumesApi }),
  ),
  ...itemsOf('spec.dependsOn', entity.spec.dependsOn).map(
    ({ field, item }) => ({ field, ref: item, ...dependsOn }),
  ),
];

const datasetRelations = (entity: DatasetEntity): Relating[] => [
  ...itemsOf('spec.derivedFrom', entity.spec.derivedFrom).map(
    ({ field, item }) => ({
      field,
      ref: item,
      defaultKind: 'Dataset',
      allowedKinds: ['Dataset'],
      ...derivedFrom,
    }),
  ),
  ...itemsOf('spec.sources', entity.spec.sources).map(({ field, item }) => ({
    field: `${field}.ref`,
    ref: item.ref,
    ...(kindOf(entity, item.ref) === 'dataset' ? derivedFrom : dependsOn),
  })),
];

const aiToolRelations = (entity: AIToolEntity): Relating[] => [
  ...itemsOf('spec.models', entity.spec.models).map(({ field, item }) => ({
    field,
    ref: item,
    defaultKind: 'Model',
    allowedKinds: ['Model'],
    type: own.RELATION_USES_MODEL,
    reverse: own.RELATION_MODEL_USED_BY,
  })),
  ...fallbackRelations(entity),
  ...itemsOf('spec.integrations', entity.spec.integrations).map(
    ({ field, item }) => ({
      field: `${field}.ref`,
      ref: item.ref,
      ...relationOfIntegration(kindOf(entity, item.ref)),
    }),
  ),
];

function relationOfIntegration(kind: string | undefined) {
  if (kind === 'dataset') return processesData;
  return kind === 'api' ? consumesApi : dependsOn;
}

function ownRelations(entity: Entity): Relating[] {
  if (isModelEntity(entity)) {
    return [...commonRelations(entity), ...modelRelations(entity)];
  }
  if (isDatasetEntity(entity)) {
    return [...commonRelations(entity), ...datasetRelations(entity)];
  }
  return isAIToolEntity(entity)
    ? [...commonRelations(entity), ...aiToolRelations(entity)]
    : foreignRelations(entity);
}

/** What an entity of any other kind says about its use of AI by dependsOn. */
function foreignRelations(entity: Entity): Relating[] {
  const refs = [entity.spec?.dependsOn ?? []].flat();
  return itemsOf('spec.dependsOn', refs)
    .filter(({ item }) => isAiKind(kindOf(entity, item) ?? ''))
    .map(({ field, item }) => ({ field, ref: item, ...dependsOn }));
}

/**
 * Every relation that an entity declares, one for each field that declares it.
 * For our own kinds these are all; for any other kind, those that point at our
 * kinds. A target of a kind that the field is not meant for is listed with
 * `allowed: false`, so that it can be reported.
 * @public
 */
export function relationsOf(entity: Entity): DeclaredRelation[] {
  const declared = ownRelations(entity).flatMap(({ type, reverse, ...ref }) =>
    referenceTo(entity, ref).map(reference => ({
      ...reference,
      type,
      reverse,
    })),
  );
  const used = usesOf(entity).uses.map(({ ref, field }) => ({
    field,
    targetRef: ref,
    allowedKinds: AI_KINDS,
    allowed: true,
    ...dependsOn,
  }));
  return [...declared, ...used];
}
