import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

const example = (kind: string) =>
  readFileSync(
    resolvePackagePath(
      '@aigov/backstage-plugin-ai-governance-common',
      `examples/${kind}.yaml`,
    ),
    'utf8',
  );

const component = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ticket-router
  annotations:
    ai-governance/uses: model:default/half-filled@12, nonsense
spec:
  type: service
  lifecycle: production
  owner: support-ml
  dependsOn:
    - model:default/support-intent-classifier
    - aitool:default/code-companion
`;

const group = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: support-ml
spec:
  type: team
  children: []
`;

const api = `apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: intent-api
spec:
  type: openapi
  lifecycle: production
  owner: support-ml
  definition: 'openapi: 3.1.0'
`;

const halfFilled = `apiVersion: ai-governance/v1alpha1
kind: Model
metadata:
  name: half-filled
spec:
  type: external-api
  lifecycle: experimental
  owner: support-ml
  system:
  resilience:
    rto:
  datasets:
    - role: training
  ourOwn:
    field: kept
`;

/** The entity files of the tests, by name. */
export const entityFiles: Record<string, string> = {
  'model.yaml': example('model'),
  'dataset.yaml': example('dataset'),
  'aitool.yaml': example('aitool'),
  'component.yaml': component,
  'group.yaml': group,
  'api.yaml': api,
  'half-filled.yaml': halfFilled,
};
