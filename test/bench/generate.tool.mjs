import {
  lifecycles,
  criticalities,
  adoptionStages,
  classifications,
  regions,
  toolTypes,
  hostings,
  purposes,
} from './generate.facets.mjs';
import {
  AI_API_VERSION,
  refsBelow,
  metadataOf,
  groupRef,
  systemRef,
  finopsOf,
  availability,
  isComplete,
  retirementOf,
} from './generate.shared.mjs';

const ACCEPTED_CLASSIFICATIONS = Object.keys(classifications);

/** A tool that uses up to three models. */
export function toolOf(company, index) {
  const { random, sizes } = company;
  const owner = groupRef(company);
  const lifecycle = random.weighted(lifecycles);
  const type = random.weighted(toolTypes);
  const hosting = random.weighted(hostings);
  const metadata = metadataOf(company, 'aitool', index, type);
  const highest = random.below(ACCEPTED_CLASSIFICATIONS.length);
  return {
    apiVersion: AI_API_VERSION,
    kind: 'AITool',
    metadata,
    spec: {
      type,
      lifecycle,
      owner,
      hosting,
      system: systemRef(company),
      criticality: random.weighted(criticalities),
      adoptionStage: random.weighted(adoptionStages),
      version: { current: `${1 + random.below(9)}.${random.below(20)}` },
      vendor: { name: `Vendor ${random.below(20)}` },
      contract: {
        id: `CTR-${String(index).padStart(6, '0')}`,
        start: '2025-01-01',
        end: `202${7 + random.below(3)}-06-30`,
        dpa: { signed: random.percent(85) },
      },
      licensing: { model: 'per-seat', seats: 10 * (1 + random.below(200)) },
      models: refsBelow(company, 'model', sizes.models, 1 + random.below(3)),
      // Nothing is decided for some tools.
      data: random.percent(90)
        ? {
            allowedClassifications: ACCEPTED_CLASSIFICATIONS.slice(
              0,
              highest + 1,
            ),
            prohibited: ['secrets'],
            residency: [random.weighted(regions)],
          }
        : undefined,
      intendedUse: { purposes: [random.pick(purposes)], users: ['employees'] },
      support: {
        firstContact: owner,
        channel: `#${metadata.name}`,
      },
      ...(isComplete(company, lifecycle)
        ? {
            slos: [availability],
            resilience: {
              rto: 'P1D',
              rpo: 'P1D',
              fallback: { mode: 'human' },
            },
            roles: { toolAdmin: owner, contractOwner: owner },
            finops: finopsOf(owner, metadata.name),
          }
        : {}),
      retirement: retirementOf(company, 'aitool', index, lifecycle),
    },
  };
}
