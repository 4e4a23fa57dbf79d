import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { API_VERSION } from './kinds';
import { duration, flag, fullRef, open, ref, text, texts, url } from './fields';
import { fallback, shared } from './shared';
import {
  classifications,
  comparisonOperators,
  personalDataLevels,
} from './vocabulary';

/** @public */
export const modelTypes = [
  'foundation',
  'fine-tuned',
  'adapter',
  'classical-ml',
  'embedding',
  'reranker',
  'ensemble',
  'external-api',
  'rules',
] as const;

/** @public */
export const providerKinds = ['internal', 'vendor', 'open-source'] as const;

/** @public */
export const registryTypes = [
  'mlflow',
  'huggingface',
  'sagemaker',
  'azureml',
  'vertex',
  'databricks-uc',
  'oci',
  'custom',
] as const;

/** @public */
export const modelApproaches = [
  'supervised',
  'unsupervised',
  'reinforcement-learning',
  'semi-supervised',
  'self-supervised',
] as const;

/** @public */
export const baseModelRelations = [
  'finetune',
  'adapter',
  'quantized',
  'merge',
  'distillation',
  'rag',
] as const;

/** @public */
export const datasetRoles = [
  'training',
  'validation',
  'testing',
  'evaluation',
  'fine-tuning',
  'rag',
  'calibration',
] as const;

/** @public */
export const deploymentStrategies = [
  'canary',
  'blue-green',
  'ab-test',
  'shadow',
  'rolling',
  'feature-flag',
  'recreate',
] as const;

/** @public */
export const servingModes = [
  'real-time',
  'batch',
  'streaming',
  'edge',
] as const;

/** @public */
export const retrainingTriggers = [
  'drift',
  'performance',
  'schedule',
  'new-data',
] as const;

const deployment = open({
  strategy: z
    .enum(deploymentStrategies)
    .optional()
    .describe('How a new version reaches its users'),
  steps: z
    .array(z.number().min(0).max(100))
    .optional()
    .describe('Share of the traffic at each step, in percent'),
  gates: texts.optional().describe('What has to hold before the next step'),
  environments: z
    .array(
      open({
        name: text.optional().describe('Name, for example prod'),
        serving: z.enum(servingModes).optional().describe('How it is served'),
        endpoint: ref.optional().describe('The API that serves it'),
        region: text.optional().describe('Region that it runs in'),
        autoscaling: z
          .union([
            flag,
            open({
              min: z.number().optional().describe('Fewest replicas'),
              max: z.number().optional().describe('Most replicas'),
            }),
          ])
          .optional()
          .describe('Whether it scales by itself, or between which limits'),
        scaleToZero: flag
          .optional()
          .describe('Whether it may scale down to nothing'),
      }),
    )
    .optional()
    .describe('Where it runs'),
})
  .optional()
  .describe('How and where it is deployed');

const monitoring = open({
  dataDrift: open({
    method: text.optional().describe('Method, for example psi'),
    threshold: z.number().optional().describe('Value that raises an alarm'),
    schedule: text.optional().describe('How often: cron or ISO 8601 duration'),
  })
    .optional()
    .describe('Change in the data that comes in'),
  conceptDrift: open({
    method: text.optional().describe('Method, for example online-f1'),
    threshold: z.number().optional().describe('Value that raises an alarm'),
  })
    .optional()
    .describe('Change in what the right answer is'),
  fairness: open({
    slices: texts.optional().describe('Groups that are compared'),
    schedule: text.optional().describe('How often: cron or ISO 8601 duration'),
  })
    .optional()
    .describe('Differences between groups'),
  costPerInference: flag
    .optional()
    .describe('Whether the cost of each inference is measured'),
})
  .optional()
  .describe('What is watched while it runs');

/** The one description of a model's spec: types, validation and docs. @public */
export const modelSpecSchema = open({
  type: z.enum(modelTypes).describe('What sort of model it is'),
  lifecycle: shared.lifecycle,
  owner: shared.owner,
  system: shared.system,
  criticality: shared.criticality,
  adoptionStage: shared.adoptionStage,
  provider: open({
    kind: z.enum(providerKinds).optional().describe('Who makes it'),
    name: text.optional().describe('Name of the maker'),
    ref: fullRef
      .optional()
      .describe('The AITool through which it is bought, with its contract'),
  })
    .optional()
    .describe('Where the model comes from'),
  registry: open({
    type: z.enum(registryTypes).optional().describe('Product of the registry'),
    name: text.optional().describe('Name of the model in the registry'),
    url: url.optional().describe('Address of the registry'),
    productionAlias: text
      .optional()
      .describe('Alias that marks the version in production'),
  })
    .optional()
    .describe('The registry that holds its versions'),
  task: text
    .optional()
    .describe('What it does, in the pipeline_tag vocabulary of Hugging Face'),
  modality: open({
    inputs: texts.optional().describe('What goes in, for example text, image'),
    outputs: texts.optional().describe('What comes out'),
  })
    .optional()
    .describe('What goes in and what comes out'),
  approach: z.enum(modelApproaches).optional().describe('How it learned'),
  architecture: open({
    family: text.optional().describe('Family, for example transformer'),
    name: text.optional().describe('Name, for example DistilBERT'),
    parameters: z.number().nonnegative().optional().describe('Parameter count'),
    contextLength: z
      .number()
      .nonnegative()
      .optional()
      .describe('Longest input, in tokens'),
    quantization: text.optional().describe('Number format, for example int8'),
  })
    .optional()
    .describe('How it is built'),
  library: text.optional().describe('Library, as Hugging Face names it'),
  languages: texts.optional().describe('Language codes, for example en'),
  license: shared.license,
  baseModels: z
    .array(
      open({
        ref: ref.optional().describe('The model that it comes from'),
        relation: z
          .enum(baseModelRelations)
          .optional()
          .describe('How it was derived'),
        version: text.optional().describe('Version of the base (quote it)'),
      }),
    )
    .optional()
    .describe('The models that it was made from'),
  datasets: z
    .array(
      open({
        ref: ref.optional().describe('The dataset'),
        role: z
          .enum(datasetRoles)
          .optional()
          .describe('What the model uses it for'),
        version: text.optional().describe('Version of the data (quote it)'),
      }),
    )
    .optional()
    .describe('The data that trained, tested or feeds it'),
  training: open({
    code: text.optional().describe('Where the training code is'),
    pipeline: text.optional().describe('The pipeline that trains it'),
  })
    .optional()
    .describe('How it is trained'),
  intendedUse: shared.intendedUse,
  capabilities: texts.optional().describe('What it can do'),
  limitations: texts.optional().describe('What it cannot do well'),
  tradeoffs: texts.optional().describe('What was given up for what'),
  ethicalConsiderations: z
    .array(
      open({
        risk: text.optional().describe('What could harm people'),
        mitigation: text.optional().describe('What is done about it'),
      }),
    )
    .optional()
    .describe('Risks to people, and what is done about them'),
  explainability: open({
    method: text.optional().describe('Method, for example shap'),
    url: url.optional().describe('Address of the explanation'),
  })
    .optional()
    .describe('How its answers can be explained'),
  decision: shared.decision,
  acceptance: z
    .array(
      open({
        metric: text.optional().describe('Metric, for example f1_macro'),
        dataset: ref.optional().describe('Dataset it is measured on'),
        slice: text
          .optional()
          .describe('Part of the data, for example a language'),
        operator: z
          .enum(comparisonOperators)
          .optional()
          .describe('How the measured value compares with the threshold'),
        threshold: z.number().optional().describe('The value to reach'),
      }),
    )
    .optional()
    .describe('What a version has to reach before it may be used'),
  data: open({
    classification: z
      .enum(classifications)
      .optional()
      .describe('Most protected data that it may see'),
    personalData: z
      .enum(personalDataLevels)
      .optional()
      .describe('Most personal data that it may see'),
    residency: texts.optional().describe('Regions that the data stays in'),
    inferenceLogRetention: duration
      .optional()
      .describe('How long inputs and outputs are kept'),
  })
    .optional()
    .describe('The data that it may see'),
  deployment,
  slos: shared.slos,
  monitoring,
  retraining: open({
    triggers: z
      .array(z.enum(retrainingTriggers))
      .optional()
      .describe('What starts a retraining'),
    schedule: text.optional().describe('How often: cron or ISO 8601 duration'),
    approval: text
      .optional()
      .describe('Whether somebody has to agree, for example required'),
  })
    .optional()
    .describe('When it is trained again'),
  resilience: open({
    rto: duration.optional().describe('Time to be back after an outage'),
    rpo: duration.optional().describe('Time for which data may be lost'),
    fallback,
    regions: texts.optional().describe('Regions that it can run in'),
    drillEvery: duration.optional().describe('How often recovery is rehearsed'),
  })
    .optional()
    .describe('What happens when it stops'),
  runbooks: shared.runbooks,
  roles: open({
    modelOwner: ref.optional().describe('Answers for the model'),
    dataOwner: ref.optional().describe('Answers for its data'),
    mlops: ref.optional().describe('Runs it'),
    qa: ref.optional().describe('Tests it'),
    legal: ref.optional().describe('Judges it legally'),
    productManager: ref.optional().describe('Decides what it is for'),
  })
    .optional()
    .describe('Who does what'),
  compliance: shared.compliance,
  finops: shared.finops,
  retirement: shared.retirement,
  providesApis: z.array(ref).optional().describe('APIs that it serves'),
  consumesApis: z.array(ref).optional().describe('APIs that it calls'),
  dependsOn: z.array(fullRef).optional().describe('Other entities it needs'),
});

/** What a Model declares. @public */
export type ModelSpec = z.infer<typeof modelSpecSchema>;

/** A model, adapter, embedding or rule set that predicts. @public */
export interface ModelEntity extends Entity {
  apiVersion: typeof API_VERSION;
  kind: 'Model';
  spec: ModelSpec;
}
