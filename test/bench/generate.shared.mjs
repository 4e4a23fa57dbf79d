import { riskTiers } from './generate.facets.mjs';

/** API version of the AI kinds. */
export const AI_API_VERSION = 'ai-governance/v1alpha1';
/** Name of the n-th entity of a kind. */
export const numbered = (stem, index) =>
  `${stem}-${String(index).padStart(6, '0')}`;
/** Ref of the n-th entity of a kind. */
export const ref = (kind, index) => `${kind}:default/${numbered(kind, index)}`;

/** So many different earlier entities as there are, at most the count asked for. */
export function refsBelow({ random }, kind, limit, count) {
  const indices = new Set();
  for (let i = 0; i < Math.min(count, limit); i++) {
    indices.add(random.below(limit));
  }
  return [...indices].map(index => ref(kind, index));
}

/** Metadata that every AI entity has. */
export function metadataOf({ random }, kind, index, what) {
  return {
    name: numbered(kind, index),
    title: `${what} ${index}`,
    description: `${what} number ${index} of the generated company.`,
    tags: ['generated', what.replaceAll(' ', '-').toLowerCase()],
    labels: random.percent(80)
      ? { 'ai-governance/risk-tier': random.weighted(riskTiers) }
      : undefined,
  };
}

/** Any team. */
export const groupRef = ({ random, sizes }) =>
  ref('group', random.below(sizes.groups));
/** Any system. */
export const systemRef = ({ random, sizes }) =>
  ref('system', random.below(sizes.systems));

/** Complete tags of the tag policy. */
export function finopsOf(owner, name) {
  return {
    tags: {
      team: owner.slice('group:default/'.length),
      product: 'generated',
      environment: 'prod',
      model_id: name,
      cost_center: 'CC-1000',
      sla_owner: 'sla@acme.example',
      security_contact: 'secops@acme.example',
    },
  };
}

/** One service level that every sort of asset can have. */
export const availability = {
  name: 'availability',
  sli: 'success_ratio',
  operator: '>=',
  target: 0.995,
  window: 'P28D',
};

/** Every twentieth production entity has gaps, as in life. */
export const isComplete = ({ random }, lifecycle) =>
  lifecycle === 'production' && !random.percent(5);

/** When a deprecated or retired entity goes, and what comes after it. */
export function retirementOf({ random }, kind, index, lifecycle) {
  if (lifecycle !== 'deprecated' && lifecycle !== 'retired') return undefined;
  const year = lifecycle === 'retired' ? 2025 : 2027;
  const month = String(1 + random.below(12)).padStart(2, '0');
  return {
    date: `${year}-${month}-15`,
    successor: index > 0 ? ref(kind, random.below(index)) : undefined,
    source: 'Decision of the owner',
  };
}
