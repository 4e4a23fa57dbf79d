import { z } from 'zod';
import { FactDefinition } from '../facts/defineFact';
import { ownerRefOf } from '../inventory/placeOf';
import { CatalogFactName, catalogFacts } from './catalogFacts';
import { durationMinutes } from './durationMinutes';
import {
  AiEntity,
  isAIToolEntity,
  isDatasetEntity,
  isModelEntity,
} from './entities';
import { Finding, FindingContext, isAbsent } from './findings/finding';
import { findingsOf } from './findings/findingsOf';
import { DeclaredRelation, relationsOf } from './relations';
import {
  RELATION_DERIVED_FROM,
  RELATION_FALLS_BACK_TO,
  RELATION_TRAINED_ON,
} from './relationTypes';
import { dataAllowance } from './summary/dataAllowance';
import { riskTierOf, vendorOf } from './summary/about';
import { normalizedStage } from './vocabulary';

/**
 * A fact with what an entity says about it.
 *
 * @public
 */
export interface DeclaredFactValue {
  fact: FactDefinition<any>;
  value: unknown;
}

/** What is known of an entity besides itself, and what it gets wrong. */
type Known = FindingContext & {
  findings: Finding[];
  relations: DeclaredRelation[];
};

type Declare<K extends CatalogFactName> = (
  entity: AiEntity,
  known: Known,
) => z.input<(typeof catalogFacts)[K]['schema']> | undefined;

const model = (entity: AiEntity) =>
  isModelEntity(entity) ? entity.spec : undefined;
const dataset = (entity: AiEntity) =>
  isDatasetEntity(entity) ? entity.spec : undefined;
const tool = (entity: AiEntity) =>
  isAIToolEntity(entity) ? entity.spec : undefined;

const DAY_MINUTES = 24 * 60;

function days(duration: string | undefined): number | undefined {
  const minutes = durationMinutes(duration);
  return minutes === undefined ? undefined : minutes / DAY_MINUTES;
}

/** The names of the fields that say something. */
function filled(group: object | undefined): string[] {
  return Object.entries(group ?? {})
    .filter(([, value]) => !isAbsent(value) && value !== false)
    .map(([name]) => name);
}

const texts = (list: Array<string | undefined> | undefined) => [
  ...new Set(list?.flatMap(text => text || []) ?? []),
];

const targets = ({ relations }: Known, relation: string) =>
  texts(
    relations
      .filter(({ type }) => type === relation)
      .map(({ targetRef }) => targetRef),
  );

const fallback = (entity: AiEntity) =>
  (model(entity) ?? tool(entity))?.resilience?.fallback;

const targetedSlos = (entity: AiEntity) =>
  ((model(entity) ?? tool(entity))?.slos ?? []).filter(
    ({ target }) => target !== undefined,
  );

/** How each fact is read from an entity. */
const declare: { [K in CatalogFactName]: Declare<K> } = {
  lifecycle: ({ spec }) => spec.lifecycle,
  adoptionStage: entity =>
    normalizedStage((model(entity) ?? tool(entity))?.adoptionStage),
  criticality: ({ spec }) => spec.criticality,
  owner: ownerRefOf,
  ownerKind: entity =>
    (['group', 'user'] as const).find(kind =>
      ownerRefOf(entity)?.startsWith(`${kind}:`),
    ),
  ownerExists: (entity, { resolves }) => {
    const owner = ownerRefOf(entity);
    return owner === undefined ? undefined : resolves?.(owner);
  },
  rolesDeclared: ({ spec }) => filled(spec.roles),
  descriptionLength: ({ metadata }) =>
    metadata.description?.trim().length || undefined,
  intendedPurposes: ({ spec }) => texts(spec.intendedUse?.purposes),
  license: entity => (model(entity) ?? dataset(entity))?.license?.expression,
  classification: entity =>
    isDatasetEntity(entity)
      ? entity.spec.classification
      : dataAllowance(entity).upTo,
  personalData: entity =>
    isDatasetEntity(entity)
      ? entity.spec.personalData.level
      : entity.spec.data?.personalData,
  lawfulBasis: entity => dataset(entity)?.privacy?.lawfulBasis,
  privacyPurposes: entity => texts(dataset(entity)?.privacy?.purposes),
  retentionDays: entity => days(dataset(entity)?.retention?.period),
  qualityTargets: entity => {
    const { completeness, accuracy, consistency, freshness } =
      dataset(entity)?.quality ?? {};
    return filled({
      completeness: completeness?.threshold,
      accuracy: accuracy?.threshold,
      consistency: consistency?.threshold,
      freshness: freshness?.threshold,
    });
  },
  qualityOnFailure: entity => dataset(entity)?.quality?.onFailure,
  derivedFrom: (_, known) => targets(known, RELATION_DERIVED_FROM),
  trainedOn: (_, known) => targets(known, RELATION_TRAINED_ON),
  dataContract: entity => dataset(entity)?.contract?.standard,
  deploymentStrategy: entity => model(entity)?.deployment?.strategy,
  deploymentGates: entity => texts(model(entity)?.deployment?.gates),
  acceptanceMetrics: entity =>
    texts(
      model(entity)
        ?.acceptance?.filter(({ threshold }) => threshold !== undefined)
        .map(({ metric }) => metric),
    ),
  retrainingTriggers: entity => texts(model(entity)?.retraining?.triggers),
  retrainingApproval: entity => model(entity)?.retraining?.approval,
  dashboards: ({ metadata }) =>
    metadata.links?.filter(({ type }) => type === 'dashboard').length ||
    undefined,
  firstContact: entity => tool(entity)?.support?.firstContact,
  slos: entity => targetedSlos(entity).length || undefined,
  sloIndicators: entity => texts(targetedSlos(entity).map(({ sli }) => sli)),
  monitors: entity => filled(model(entity)?.monitoring),
  euAiActCategory: entity =>
    (model(entity) ?? tool(entity))?.compliance?.euAiAct?.declaredCategory,
  euAiActRole: entity =>
    (model(entity) ?? tool(entity))?.compliance?.euAiAct?.role,
  regulations: ({ spec }) => texts(spec.compliance?.regulations),
  riskTierDeclared: riskTierOf,
  vendor: vendorOf,
  contractEnd: entity => tool(entity)?.contract?.end,
  dpaSigned: entity => tool(entity)?.contract?.dpa?.signed,
  seatsBought: entity => tool(entity)?.licensing?.seats,
  finopsTags: ({ spec }) =>
    Object.fromEntries(
      Object.entries(spec.finops?.tags ?? {}).flatMap(([tag, value]) =>
        value ? [[tag, value]] : [],
      ),
    ),
  rtoMinutes: ({ spec }) => durationMinutes(spec.resilience?.rto),
  rpoMinutes: ({ spec }) => durationMinutes(spec.resilience?.rpo),
  fallbackMode: entity => fallback(entity)?.mode,
  fallbackTargets: (_, known) => targets(known, RELATION_FALLS_BACK_TO),
  fallbackProcedure: entity => fallback(entity)?.procedure,
  resilienceRegions: entity => texts(model(entity)?.resilience?.regions),
  drillEveryDays: entity =>
    days((model(entity) ?? tool(entity))?.resilience?.drillEvery),
  runbooks: ({ spec }) =>
    texts(spec.runbooks?.map(({ scenario, url }) => (url ? scenario : ''))),
  retirementDate: ({ spec }) => spec.retirement?.date,
  brokenReferences: (_, { resolves, findings }) =>
    resolves &&
    findings
      .filter(({ id }) => id === 'broken-reference')
      .flatMap(({ fields }) => fields),
  findings: (_, { findings }) => [...new Set(findings.map(({ id }) => id))],
};

/** Facts of which an empty list is an answer. */
const MAY_BE_EMPTY: CatalogFactName[] = ['brokenReferences', 'findings'];

/**
 * What an entity declares, as facts. A field that is not written, or that does
 * not hold what it should, yields none. What takes other entities to know is
 * left out when the context does not bring them; findings that it brings are not looked for
 * again.
 *
 * @public
 */
export function declaredFactsOf(
  entity: AiEntity,
  context: FindingContext & { findings?: Finding[] } = {},
): DeclaredFactValue[] {
  const known: Known = {
    ...context,
    findings: context.findings ?? findingsOf(entity, context),
    relations: relationsOf(entity),
  };
  return (Object.keys(declare) as CatalogFactName[]).flatMap(name => {
    const value = read(name, entity, known);
    if (isAbsent(value) && !MAY_BE_EMPTY.includes(name)) return [];
    const fact: FactDefinition<any> = catalogFacts[name];
    return fact.schema.safeParse(value).success ? [{ fact, value }] : [];
  });
}

function read(name: CatalogFactName, entity: AiEntity, known: Known): unknown {
  try {
    return declare[name](entity, known);
  } catch {
    // The field does not hold what its schema says: not known.
    return undefined;
  }
}
