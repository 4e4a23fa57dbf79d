import { ModelEntity } from '@aigov/backstage-plugin-ai-governance-common';

/** A model in production with every field that the page shows. */
export const modelExample: ModelEntity = {
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'Model',
  metadata: {
    name: 'support-intent-classifier',
    title: 'Support intent classifier',
    description: 'Routes incoming support messages to one of 42 intents.',
    tags: ['nlp', 'text-classification', 'customer-support'],
    labels: {
      'ai-governance/risk-tier': 'high',
    },
    annotations: {
      'ai-governance/mlflow-registered-model': 'support-intent-classifier',
      'ai-governance/huggingface-repo-id': 'acme/support-intent-classifier',
      'backstage.io/techdocs-ref': 'dir:.',
    },
    links: [
      {
        url: 'https://grafana.acme.example/d/intent',
        title: 'Model dashboard',
        type: 'dashboard',
      },
    ],
    namespace: 'default',
  },
  spec: {
    type: 'fine-tuned',
    lifecycle: 'production',
    owner: 'group:default/support-ml',
    system: 'customer-support',
    criticality: 'high',
    adoptionStage: 'industrialized',
    provider: {
      kind: 'internal',
    },
    registry: {
      type: 'mlflow',
      name: 'support-intent-classifier',
      url: 'https://mlflow.acme.example',
      productionAlias: 'champion',
    },
    task: 'text-classification',
    modality: {
      inputs: ['text'],
      outputs: ['label'],
    },
    approach: 'supervised',
    architecture: {
      family: 'transformer',
      name: 'DistilBERT',
      parameters: 66000000,
      contextLength: 512,
    },
    library: 'transformers',
    languages: ['en', 'de'],
    license: {
      expression: 'Apache-2.0',
    },
    baseModels: [
      {
        ref: 'model:default/distilbert-base-multilingual',
        relation: 'finetune',
        version: '45c032ab',
      },
    ],
    datasets: [
      {
        ref: 'dataset:default/support-messages-2026',
        role: 'training',
      },
      {
        ref: 'dataset:default/support-messages-goldset',
        role: 'testing',
      },
    ],
    intendedUse: {
      purposes: ['support-routing'],
      users: ['support-agents'],
      useCases: ['Route a new ticket to the right queue'],
      outOfScope: ['Deciding on refunds', 'Profiling of individual customers'],
    },
    capabilities: ['42 intents', 'English and German', 'confidence score'],
    limitations: [
      'Accuracy falls for messages under 5 words',
      'Not trained on chat slang',
    ],
    tradeoffs: [
      'Distilled model gives up about 1.5 points F1 for half the cost',
    ],
    ethicalConsiderations: [
      {
        risk: 'Lower accuracy for non-native writers',
        mitigation:
          'Quarterly slice evaluation; human queue under 0.6 confidence',
      },
    ],
    explainability: {
      method: 'integrated-gradients',
      url: 'https://docs.acme.example/intent/explain',
    },
    decision: {
      autonomy: 'human-on-the-loop',
      affectsIndividuals: true,
      automatedDecision: false,
    },
    acceptance: [
      {
        metric: 'f1_macro',
        dataset: 'dataset:default/support-messages-goldset',
        operator: '>=',
        threshold: 0.88,
      },
      {
        metric: 'f1_macro',
        slice: 'language=de',
        operator: '>=',
        threshold: 0.84,
      },
    ],
    data: {
      classification: 'confidential',
      personalData: 'personal',
      residency: ['eu-central-1'],
      inferenceLogRetention: 'P30D',
    },
    deployment: {
      strategy: 'canary',
      steps: [5, 25, 50, 100],
      gates: ['error-rate', 'latency-p95', 'f1-online'],
      environments: [
        {
          name: 'staging',
          serving: 'real-time',
          endpoint: 'api:default/intent-api-staging',
          region: 'eu-central-1',
        },
        {
          name: 'prod',
          serving: 'real-time',
          endpoint: 'api:default/intent-api',
          region: 'eu-central-1',
          scaleToZero: false,
        },
      ],
    },
    slos: [
      {
        name: 'latency',
        sli: 'p95_ms',
        operator: '<=',
        target: 250,
        window: 'P28D',
      },
      {
        name: 'availability',
        sli: 'success_ratio',
        operator: '>=',
        target: 0.995,
        window: 'P28D',
      },
      {
        name: 'quality',
        sli: 'online_f1',
        operator: '>=',
        target: 0.85,
        window: 'P7D',
      },
    ],
    monitoring: {
      dataDrift: {
        method: 'psi',
        threshold: 0.2,
        schedule: '0 6 * * *',
      },
      conceptDrift: {
        method: 'online-f1',
        threshold: 0.85,
      },
      fairness: {
        slices: ['language'],
        schedule: '0 6 1 * *',
      },
      costPerInference: true,
    },
    retraining: {
      triggers: ['drift', 'schedule', 'new-data'],
      schedule: '0 3 1 * *',
      approval: 'required',
    },
    resilience: {
      rto: 'PT1H',
      rpo: 'PT24H',
      fallback: {
        mode: 'fallback-model',
        refs: ['model:default/support-intent-rules'],
        procedure: 'https://docs.acme.example/intent/fallback',
      },
      regions: ['eu-central-1'],
      drillEvery: 'P180D',
    },
    runbooks: [
      {
        scenario: 'drift',
        url: 'https://docs.acme.example/intent/drift',
      },
      {
        scenario: 'bias',
        url: 'https://docs.acme.example/intent/bias',
      },
      {
        scenario: 'rollback',
        url: 'https://docs.acme.example/intent/rollback',
      },
    ],
    roles: {
      modelOwner: 'user:default/ana',
      dataOwner: 'group:default/support-data',
      mlops: 'group:default/ml-platform',
      qa: 'group:default/qa',
      legal: 'group:default/privacy-office',
      productManager: 'user:default/pat',
    },
    compliance: {
      regulations: ['gdpr', 'eu-ai-act'],
      euAiAct: {
        role: 'provider',
        declaredCategory: 'minimal',
      },
    },
    finops: {
      tags: {
        team: 'support-ml',
        product: 'customer-support',
        environment: 'prod',
        model_id: 'support-intent-classifier',
        cost_center: 'CC-4711',
        sla_owner: 'pat@acme.example',
        security_contact: 'secops@acme.example',
      },
    },
    providesApis: ['intent-api'],
    dependsOn: ['resource:default/gpu-pool-eu'],
  },
};
