import { stringify } from 'yaml';

const PEOPLE = 24;
const MODELS = 40;

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => index + 1);

/** Everybody of the company, and the two groups that all of them are in. */
export const people = numbers(PEOPLE).map(number => `user:default/p${number}`);
export const groups = ['group:default/day', 'group:default/night'];
export const models = numbers(MODELS).map(number => `model:default/m${number}`);

/** The catalog file of a company, with models or yet without. */
export function companyFile(stage?: 'experimental' | 'production'): string {
  const entities = [
    ...['day', 'night'].map(name => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name },
      spec: { type: 'team', children: [] },
    })),
    ...numbers(PEOPLE).map(number => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: `p${number}` },
      spec: { memberOf: ['day', 'night'] },
    })),
    ...numbers(stage ? MODELS : 0).map(number => ({
      apiVersion: 'ai-governance/v1alpha1',
      kind: 'Model',
      metadata: { name: `m${number}`, title: `Model ${number}, ${stage}` },
      spec: {
        type: 'fine-tuned',
        lifecycle: stage,
        owner: 'group:default/day',
      },
    })),
  ];
  return entities.map(entity => stringify(entity)).join('---\n');
}
