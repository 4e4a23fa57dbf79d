import { Entity } from '@backstage/catalog-model';

const location = 'url:https://git.example/catalog-info.yaml';

const metadata = (name: string) => ({
  name,
  title: `The one called ${name}`,
  description: 'Made for a measurement, with the fields that most have.',
  tags: ['support', 'production'],
  annotations: {
    'backstage.io/managed-by-location': location,
    'backstage.io/managed-by-origin-location': location,
  },
  links: [{ url: 'https://dash.example', title: 'Dashboard' }],
});

/** A service with an owner, a system, an API and four dependencies. */
export function component(index: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      ...metadata(`service-${index}`),
      annotations: {
        ...metadata('').annotations,
        'github.com/project-slug': `example/service-${index}`,
        'backstage.io/techdocs-ref': 'dir:.',
        'pagerduty.com/service-id': `P${index}`,
        'sonarqube.org/project-key': `service-${index}`,
        'grafana/dashboard-selector': 'tags @> service',
        'sentry.io/project-slug': `service-${index}`,
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: `group:default/team-${index % 50}`,
      system: `system-${index % 200}`,
      providesApis: [`api-${index}`],
      dependsOn: [
        `component:default/service-${index + 1}`,
        `component:default/service-${index + 2}`,
        `resource:default/database-${index % 100}`,
        `resource:default/queue-${index % 100}`,
      ],
    },
  };
}

const shared = (index: number) => ({
  lifecycle: 'production',
  owner: `group:default/team-${index % 50}`,
  system: `system-${index % 200}`,
  criticality: 'high',
});

const makers: Array<(index: number) => Entity> = [
  index => ({
    apiVersion: 'ai-governance/v1alpha1',
    kind: 'Model',
    metadata: metadata(`model-${index}`),
    spec: {
      ...shared(index),
      type: 'fine-tuned',
      task: 'text-classification',
      provider: { kind: 'internal' },
      baseModels: [{ ref: 'model:default/base', relation: 'finetune' }],
      datasets: [
        { ref: `dataset:default/dataset-${index + 1}`, role: 'training' },
        { ref: `dataset:default/dataset-${index + 4}`, role: 'testing' },
      ],
      data: { classification: 'internal', personalData: 'none' },
      resilience: { rto: 'PT1H', rpo: 'PT24H' },
      providesApis: [`api-${index}`],
      dependsOn: [`resource:default/gpu-${index % 100}`],
    },
  }),
  index => ({
    apiVersion: 'ai-governance/v1alpha1',
    kind: 'Dataset',
    metadata: metadata(`dataset-${index}`),
    spec: {
      ...shared(index),
      type: 'table',
      classification: 'internal',
      personalData: { level: 'none' },
      version: '2026.09',
      sources: [
        { name: 'One', ref: `resource:default/one-${index % 100}` },
        { name: 'Two', ref: `resource:default/two-${index % 100}` },
      ],
      retention: { period: 'P24M', action: 'delete' },
      derivedFrom: [
        `dataset:default/dataset-${index + 3}`,
        `dataset:default/dataset-${index + 6}`,
        `dataset:default/dataset-${index + 9}`,
      ],
    },
  }),
  index => ({
    apiVersion: 'ai-governance/v1alpha1',
    kind: 'AITool',
    metadata: metadata(`tool-${index}`),
    spec: {
      ...shared(index),
      type: 'coding-assistant',
      hosting: 'saas',
      vendor: { name: 'Example', website: 'https://vendor.example' },
      contract: { id: `C-${index}`, end: '2027-09-30' },
      models: [
        `model:default/model-${index + 1}`,
        `model:default/model-${index + 4}`,
      ],
      integrations: [
        { type: 'ci-cd', ref: `component:default/bot-${index % 100}` },
        { type: 'mcp', ref: `api:default/docs-${index % 100}` },
      ],
      data: { allowedClassifications: ['public', 'internal'] },
      resilience: {
        rto: 'P1D',
        fallback: { refs: [`aitool:default/tool-${index + 3}`] },
      },
    },
  }),
];

/** A model, dataset or tool in turn, each with seven relations. */
export function aiEntity(index: number): Entity {
  return makers[index % makers.length](index);
}
