/** Model → Dataset: it learned from the data. @public */
export const RELATION_TRAINED_ON = 'trainedOn';
/** @public */
export const RELATION_TRAINING_DATA_OF = 'trainingDataOf';
/** Model → Dataset: it was tested or validated with the data. @public */
export const RELATION_TESTED_ON = 'testedOn';
/** @public */
export const RELATION_TEST_DATA_OF = 'testDataOf';
/** Model → Dataset: it was evaluated or calibrated with the data. @public */
export const RELATION_EVALUATED_ON = 'evaluatedOn';
/** @public */
export const RELATION_EVALUATION_DATA_OF = 'evaluationDataOf';
/** Model, AITool → Dataset: it reads the data while it works. @public */
export const RELATION_PROCESSES_DATA = 'processesData';
/** @public */
export const RELATION_DATA_PROCESSED_BY = 'dataProcessedBy';
/** Model → Model, Dataset → Dataset: it was made from the other. @public */
export const RELATION_DERIVED_FROM = 'derivedFrom';
/** @public */
export const RELATION_HAS_DERIVATIVE = 'hasDerivative';
/** Model, AITool → Model, AITool: the other takes over. @public */
export const RELATION_FALLS_BACK_TO = 'fallsBackTo';
/** @public */
export const RELATION_FALLBACK_FOR = 'fallbackFor';
/** AITool → Model: it runs on the model. @public */
export const RELATION_USES_MODEL = 'usesModel';
/** @public */
export const RELATION_MODEL_USED_BY = 'modelUsedBy';

/** A relation of ours that Backstage does not have. @public */
export type AiRelationPair = {
  readonly type: string;
  readonly reverse: string;
  readonly title: string;
  readonly reverseTitle: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly description: string;
};

/** Every relation of ours in both directions, in words. @public */
export const aiRelations: readonly AiRelationPair[] = [
  {
    type: RELATION_TRAINED_ON,
    reverse: RELATION_TRAINING_DATA_OF,
    title: 'trained on',
    reverseTitle: 'training data of',
    from: ['Model'],
    to: ['Dataset'],
    description: 'A model learned from the data',
  },
  {
    type: RELATION_TESTED_ON,
    reverse: RELATION_TEST_DATA_OF,
    title: 'tested on',
    reverseTitle: 'test data of',
    from: ['Model'],
    to: ['Dataset'],
    description: 'A model was tested or validated with the data',
  },
  {
    type: RELATION_EVALUATED_ON,
    reverse: RELATION_EVALUATION_DATA_OF,
    title: 'evaluated on',
    reverseTitle: 'evaluation data of',
    from: ['Model'],
    to: ['Dataset'],
    description: 'A model was evaluated or calibrated with the data',
  },
  {
    type: RELATION_PROCESSES_DATA,
    reverse: RELATION_DATA_PROCESSED_BY,
    title: 'processes data',
    reverseTitle: 'data processed by',
    from: ['Model', 'AITool'],
    to: ['Dataset'],
    description: 'A model or tool reads the data while it works',
  },
  {
    type: RELATION_DERIVED_FROM,
    reverse: RELATION_HAS_DERIVATIVE,
    title: 'derived from',
    reverseTitle: 'has derivative',
    from: ['Model', 'Dataset'],
    to: ['Model', 'Dataset'],
    description: 'A model or dataset was made from another of its kind',
  },
  {
    type: RELATION_FALLS_BACK_TO,
    reverse: RELATION_FALLBACK_FOR,
    title: 'falls back to',
    reverseTitle: 'fallback for',
    from: ['Model', 'AITool'],
    to: ['Model', 'AITool'],
    description: 'Another model or tool takes over when it stops',
  },
  {
    type: RELATION_USES_MODEL,
    reverse: RELATION_MODEL_USED_BY,
    title: 'uses model',
    reverseTitle: 'model used by',
    from: ['AITool'],
    to: ['Model'],
    description: 'A tool runs on the model',
  },
];

/** The pairs in the form of the catalog graph. @public */
export const AI_RELATION_PAIRS: [string, string][] = aiRelations.map(
  ({ type, reverse }) => [type, reverse],
);

/** Every relation type of ours, both directions. @public */
export const AI_RELATIONS: string[] = AI_RELATION_PAIRS.flat();
