import {
  lifecycles,
  criticalities,
  adoptionStages,
  classifications,
  personalDataLevels,
  regions,
  licenses,
  modelTypes,
  tasks,
  providerKinds,
  baseModelRelations,
  datasetRoles,
  purposes,
} from './generate.facets.mjs';
import {
  AI_API_VERSION,
  ref,
  refsBelow,
  metadataOf,
  groupRef,
  systemRef,
  finopsOf,
  availability,
  isComplete,
  retirementOf,
} from './generate.shared.mjs';

function baseModelsOf(company, index, type) {
  const { random } = company;
  const isDerived = ['fine-tuned', 'adapter', 'ensemble'].includes(type);
  if (index === 0 || !isDerived) return undefined;
  // Most models start from one of few popular ones.
  const isPopular = random.percent(80);
  const base = random.below(
    isPopular ? Math.max(1, Math.ceil(index / 50)) : index,
  );
  return [
    {
      ref: ref('model', base),
      relation:
        type === 'adapter' ? 'adapter' : random.weighted(baseModelRelations),
      version: `r${1 + random.below(9)}`,
    },
  ];
}

/** A model that names its datasets and its base model. */
export function modelOf(company, index) {
  const { random, sizes } = company;
  const owner = groupRef(company);
  const lifecycle = random.weighted(lifecycles);
  const type = random.weighted(modelTypes);
  const isBought = type === 'external-api';
  const task = random.weighted(tasks);
  const metadata = metadataOf(company, 'model', index, `${task} model`);
  return {
    apiVersion: AI_API_VERSION,
    kind: 'Model',
    metadata,
    spec: {
      type,
      lifecycle,
      owner,
      system: systemRef(company),
      criticality: random.weighted(criticalities),
      adoptionStage: random.weighted(adoptionStages),
      provider: isBought
        ? {
            kind: 'vendor',
            name: `Vendor ${random.below(20)}`,
            ref: ref('aitool', random.below(sizes.tools)),
          }
        : { kind: random.weighted({ ...providerKinds, vendor: 0 }) },
      registry: isBought
        ? undefined
        : { type: 'mlflow', name: metadata.name, productionAlias: 'champion' },
      task,
      architecture: { parameters: 1_000_000 * (1 + random.below(8000)) },
      languages: ['en', random.pick(['de', 'pl', 'pt', 'es'])],
      license: { expression: random.weighted(licenses) },
      baseModels: baseModelsOf(company, index, type),
      datasets:
        isBought || type === 'rules'
          ? undefined
          : refsBelow(
              company,
              'dataset',
              sizes.datasets,
              1 + random.below(3),
            ).map(dataset => ({
              ref: dataset,
              role: random.weighted(datasetRoles),
            })),
      intendedUse: {
        purposes: [random.pick(purposes)],
        users: ['services'],
        outOfScope: ['Decisions on single people'],
      },
      capabilities: [`Does ${task}`],
      limitations: ['Made up for measurements'],
      decision: {
        autonomy: random.pick([
          'advisory',
          'human-in-the-loop',
          'human-on-the-loop',
          'autonomous',
        ]),
      },
      data: {
        classification: random.weighted(classifications),
        personalData: random.weighted(personalDataLevels),
        residency: [random.weighted(regions)],
      },
      ...(isComplete(company, lifecycle)
        ? {
            slos: [availability],
            resilience: {
              rto: 'PT4H',
              rpo: 'PT24H',
              fallback: index
                ? {
                    mode: 'fallback-model',
                    refs: [ref('model', random.below(index))],
                  }
                : { mode: 'human' },
            },
            roles: { modelOwner: owner, mlops: owner, qa: owner, legal: owner },
            finops: finopsOf(owner, metadata.name),
          }
        : {}),
      retirement: retirementOf(company, 'model', index, lifecycle),
    },
  };
}
