import {
  lifecycles,
  criticalities,
  classifications,
  personalDataLevels,
  regions,
  licenses,
  datasetTypes,
  lawfulBases,
  purposes,
} from './generate.facets.mjs';
import {
  AI_API_VERSION,
  refsBelow,
  metadataOf,
  groupRef,
  systemRef,
  finopsOf,
  isComplete,
  retirementOf,
} from './generate.shared.mjs';

/** A dataset, half of the time computed from one or two earlier ones. */
export function datasetOf(company, index) {
  const { random } = company;
  const owner = groupRef(company);
  const lifecycle = random.weighted(lifecycles);
  const type = random.weighted(datasetTypes);
  const level = random.weighted(personalDataLevels);
  const region = random.weighted(regions);
  const metadata = metadataOf(company, 'dataset', index, `${type} dataset`);
  return {
    apiVersion: AI_API_VERSION,
    kind: 'Dataset',
    metadata,
    spec: {
      type,
      lifecycle,
      owner,
      system: systemRef(company),
      criticality: random.weighted(criticalities),
      version: `2026.${1 + random.below(12)}`,
      license: { expression: random.weighted(licenses) },
      location: {
        uri: `s3://acme-ml/${metadata.name}`,
        platform: 's3',
        region,
        format: 'parquet',
      },
      size: { records: 1000 * (1 + random.below(5_000_000)) },
      classification: random.weighted(classifications),
      personalData: { level },
      privacy:
        level === 'none'
          ? undefined
          : {
              lawfulBasis: random.weighted(lawfulBases),
              purposes: [random.pick(purposes)],
              art9Condition:
                level === 'special-category' ? 'explicit-consent' : undefined,
              dpiaRef: `DPIA-2026-${String(index).padStart(6, '0')}`,
            },
      retention: { period: 'P24M', action: 'delete' },
      residency: [region],
      intendedUse: { purposes: [random.pick(purposes)] },
      derivedFrom: random.percent(50)
        ? refsBelow(company, 'dataset', index, 1 + random.below(2))
        : undefined,
      ...(isComplete(company, lifecycle)
        ? {
            roles: { dataOwner: owner, steward: owner, custodian: owner },
            resilience: { rto: 'PT8H', rpo: 'PT24H' },
            finops: finopsOf(owner, 'n/a'),
          }
        : {}),
      retirement: retirementOf(company, 'dataset', index, lifecycle),
    },
  };
}
