/** The original id of an imported entity, unchanged. @public */
export const ANNOTATION_SOURCE_ID = 'ai-governance/source-id';

/** `registry` when the entity is emitted from the database. @public */
export const ANNOTATION_MANAGED_BY = 'ai-governance/managed-by';

/** The value of {@link ANNOTATION_MANAGED_BY} for entities we emit. @public */
export const MANAGED_BY_REGISTRY = 'registry';

/** The name of the registered model in MLflow. @public */
export const ANNOTATION_MLFLOW_REGISTERED_MODEL =
  'ai-governance/mlflow-registered-model';

/** The repository id on the Hugging Face Hub. @public */
export const ANNOTATION_HUGGINGFACE_REPO_ID =
  'ai-governance/huggingface-repo-id';

/** OpenLineage namespace and name, joined by a vertical bar. @public */
export const ANNOTATION_OPENLINEAGE_DATASET =
  'ai-governance/openlineage-dataset';

/** The address of the ODCS data contract. @public */
export const ANNOTATION_ODCS_CONTRACT = 'ai-governance/odcs-contract';

/** The address of the Croissant file. @public */
export const ANNOTATION_CROISSANT = 'ai-governance/croissant';

/** The AI that an entity of any kind uses, with pinned versions. @public */
export const ANNOTATION_USES = 'ai-governance/uses';

/** The declared risk tier. @public */
export const LABEL_RISK_TIER = 'ai-governance/risk-tier';

/** Where each annotation may stand, and what it holds; for documentation. @internal */
export const annotationDocs = [
  {
    name: ANNOTATION_SOURCE_ID,
    on: 'all three kinds',
    title: 'Source id',
    holds: 'The original id of an imported entity, unchanged',
  },
  {
    name: ANNOTATION_MANAGED_BY,
    on: 'all three kinds',
    title: 'Managed by',
    holds: '`registry` when the entity is emitted from the database',
  },
  {
    name: ANNOTATION_MLFLOW_REGISTERED_MODEL,
    on: 'Model',
    title: 'MLflow model',
    holds: 'The name of the registered model in MLflow',
  },
  {
    name: ANNOTATION_HUGGINGFACE_REPO_ID,
    on: 'Model, Dataset',
    title: 'Hugging Face repository',
    holds: 'The repository id on the Hugging Face Hub',
  },
  {
    name: ANNOTATION_OPENLINEAGE_DATASET,
    on: 'Dataset',
    title: 'OpenLineage dataset',
    holds: 'OpenLineage namespace and name, joined by a vertical bar',
  },
  {
    name: ANNOTATION_ODCS_CONTRACT,
    on: 'Dataset',
    title: 'ODCS contract',
    holds: 'The address of the ODCS data contract',
  },
  {
    name: ANNOTATION_CROISSANT,
    on: 'Dataset',
    title: 'Croissant',
    holds: 'The address of the Croissant file',
  },
  {
    name: ANNOTATION_USES,
    on: 'every kind',
    title: 'Uses AI',
    holds:
      'The models, datasets and tools that the entity uses: entity refs with commas between them, each with an optional pinned version after `@`',
  },
] as const;

/** The labels of ours; for documentation. @internal */
export const labelDocs = [
  {
    name: LABEL_RISK_TIER,
    on: 'all three kinds',
    title: 'Risk tier',
    holds: 'The declared risk tier: `low`, `medium`, `high` or `critical`',
  },
] as const;
