import { componentTypes } from './generate.facets.mjs';
import { numbered, ref, groupRef, systemRef } from './generate.shared.mjs';

/** A team. */
export function groupOf(_company, index) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: numbered('group', index) },
    spec: {
      type: 'team',
      profile: { displayName: `Team ${index}` },
      children: [],
    },
  };
}

/** A system of a team. */
export function systemOf(company, index) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: numbered('system', index) },
    spec: { owner: groupRef(company) },
  };
}

/** A component; two of three depend on a model, and one of these is pinned. */
export function componentOf(company, index) {
  const { random, sizes } = company;
  const model = random.percent(67)
    ? ref('model', random.below(sizes.models))
    : undefined;
  const earlier =
    index > 0 && random.percent(40)
      ? [ref('component', random.below(index))]
      : [];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: numbered('component', index),
      annotations:
        model && random.percent(50)
          ? { 'ai-governance/uses': `${model}@${1 + random.below(30)}` }
          : undefined,
    },
    spec: {
      type: random.weighted(componentTypes),
      lifecycle: 'production',
      owner: groupRef(company),
      system: systemRef(company),
      dependsOn: [...(model ? [model] : []), ...earlier],
    },
  };
}
