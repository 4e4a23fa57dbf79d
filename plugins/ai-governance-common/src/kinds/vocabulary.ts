/**
 * The words that the three kinds share. Each list is a const tuple, so that
 * types, validation, documentation and form choices come from one place.
 */

/** Where an entity is in its life. @public */
export const lifecycles = [
  'experimental',
  'production',
  'deprecated',
  'retired',
] as const;

/** How much the business suffers when it stops, lowest first. @public */
export const criticalities = [
  'low',
  'medium',
  'high',
  'mission-critical',
] as const;

/** How far the organization has come with it, earliest first. @public */
export const adoptionStages = [
  'experimentation',
  'pilot',
  'scale-out',
  'industrialized',
  'regulated-production',
] as const;

/** Words of other frameworks that are taken on input for a stage. @public */
export const adoptionStageAliases = {
  discovery: 'experimentation',
  scale: 'scale-out',
  run: 'industrialized',
} as const;

/** Data classifications, least protected first. @public */
export const classifications = [
  'public',
  'internal',
  'confidential',
  'restricted',
] as const;

/** How personal data is, least first. @public */
export const personalDataLevels = [
  'none',
  'pseudonymised',
  'personal',
  'special-category',
] as const;

/** Who decides, most human first. @public */
export const autonomyLevels = [
  'advisory',
  'human-in-the-loop',
  'human-on-the-loop',
  'autonomous',
] as const;

/** The roles that the EU AI Act knows. @public */
export const euAiActRoles = [
  'provider',
  'deployer',
  'importer',
  'distributor',
  'product-manufacturer',
  'authorised-representative',
] as const;

/** The categories of the EU AI Act, as declared by the owner. @public */
export const euAiActCategories = [
  'out-of-scope',
  'prohibited',
  'high',
  'gpai',
  'transparency',
  'minimal',
] as const;

/** The legal bases of GDPR Art. 6. @public */
export const lawfulBases = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const;

/** What takes over when the thing stops. @public */
export const fallbackModes = [
  'fallback-model',
  'cached',
  'rules',
  'human',
  'alternative-tool',
  'none',
] as const;

/** How a measured value is compared with its target. @public */
export const comparisonOperators = ['<', '<=', '==', '>=', '>'] as const;

/** Declared risk tiers, lowest first; the value of a label. @public */
export const riskTiers = ['low', 'medium', 'high', 'critical'] as const;

/** @public */
export type Lifecycle = (typeof lifecycles)[number];
/** @public */
export type Criticality = (typeof criticalities)[number];
/** @public */
export type AdoptionStage = (typeof adoptionStages)[number];
/** @public */
export type Classification = (typeof classifications)[number];
/** @public */
export type PersonalDataLevel = (typeof personalDataLevels)[number];
/** @public */
export type AutonomyLevel = (typeof autonomyLevels)[number];
/** @public */
export type RiskTier = (typeof riskTiers)[number];

/**
 * The place of a word in an ordered list, or undefined when the list does not
 * have it, so that an unknown word never compares as the lowest.
 * @public
 */
export function rankIn(
  order: readonly string[],
  value: string | undefined,
): number | undefined {
  const index = value === undefined ? -1 : order.indexOf(value);
  return index < 0 ? undefined : index;
}

/** 0 for public up to 3 for restricted; undefined when unknown. @public */
export function classificationRank(value?: string): number | undefined {
  return rankIn(classifications, value);
}

/** 0 for none up to 3 for special-category; undefined when unknown. @public */
export function personalDataRank(value?: string): number | undefined {
  return rankIn(personalDataLevels, value);
}

/** 0 for low up to 3 for mission-critical; undefined when unknown. @public */
export function criticalityRank(value?: string): number | undefined {
  return rankIn(criticalities, value);
}

/** 0 for low up to 3 for critical; undefined when unknown. @public */
export function riskTierRank(value?: string): number | undefined {
  return rankIn(riskTiers, value);
}

const isStage = (value: string): value is AdoptionStage =>
  adoptionStages.some(stage => stage === value);

const isStageAlias = (
  value: string,
): value is keyof typeof adoptionStageAliases =>
  Object.prototype.hasOwnProperty.call(adoptionStageAliases, value);

/** The stage in our own words, or undefined when it says nothing known. @public */
export function normalizedStage(value?: string): AdoptionStage | undefined {
  if (value === undefined) return undefined;
  if (isStageAlias(value)) return adoptionStageAliases[value];
  return isStage(value) ? value : undefined;
}
