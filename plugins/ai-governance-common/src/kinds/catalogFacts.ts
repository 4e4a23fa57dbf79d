import { z } from 'zod';
import { defineFact, FactDefinition } from '../facts/defineFact';
import {
  adoptionStages,
  classifications,
  criticalities,
  euAiActCategories,
  euAiActRoles,
  fallbackModes,
  lawfulBases,
  lifecycles,
  personalDataLevels,
  riskTiers,
} from './vocabulary';

const word = z.string().min(1);
const words = z.array(word).min(1);
const count = z.number().int().nonnegative();
const amount = z.number().nonnegative();

/**
 * What an entity file declares, as facts. Each is known only while the field
 * is written: the file says nothing about what it leaves out.
 *
 * @public
 */
export const catalogFacts = {
  lifecycle: defineFact({
    id: 'catalog.lifecycle',
    title: 'Lifecycle',
    description: 'spec.lifecycle',
    schema: z.enum(lifecycles),
  }),
  adoptionStage: defineFact({
    id: 'catalog.adoption-stage',
    title: 'Adoption stage',
    description: 'spec.adoptionStage, in our own words',
    schema: z.enum(adoptionStages),
  }),
  criticality: defineFact({
    id: 'catalog.criticality',
    title: 'Criticality',
    description: 'spec.criticality',
    schema: z.enum(criticalities),
  }),
  owner: defineFact({
    id: 'catalog.owner',
    title: 'Owner',
    description: 'spec.owner as a full entity ref',
    schema: word,
  }),
  ownerKind: defineFact({
    id: 'catalog.owner-kind',
    title: 'Kind of owner',
    description: 'The kind that spec.owner names',
    schema: z.enum(['group', 'user']),
  }),
  ownerExists: defineFact({
    id: 'catalog.owner-exists',
    title: 'Owner is in the catalog',
    description: 'Whether spec.owner leads to an entity',
    schema: z.boolean(),
  }),
  rolesDeclared: defineFact({
    id: 'catalog.roles-declared',
    title: 'Roles declared',
    description: 'Names of the roles that spec.roles fills',
    schema: words,
  }),
  descriptionLength: defineFact({
    id: 'catalog.description-length',
    title: 'Length of the description',
    description: 'Characters of metadata.description',
    schema: count,
  }),
  intendedPurposes: defineFact({
    id: 'catalog.intended-purposes',
    title: 'Intended purposes',
    description: 'spec.intendedUse.purposes',
    schema: words,
  }),
  license: defineFact({
    id: 'catalog.license',
    title: 'License',
    description: 'spec.license.expression',
    schema: word,
  }),
  classification: defineFact({
    id: 'catalog.classification',
    title: 'Data classification',
    description:
      'Of a dataset; for a model or tool the most protected data that may be put in',
    schema: z.enum(classifications),
  }),
  personalData: defineFact({
    id: 'catalog.personal-data',
    title: 'Personal data',
    description:
      'Level of a dataset; for a model or tool the most personal data that may be put in',
    schema: z.enum(personalDataLevels),
  }),
  lawfulBasis: defineFact({
    id: 'catalog.lawful-basis',
    title: 'Lawful basis',
    description: 'spec.privacy.lawfulBasis',
    schema: z.enum(lawfulBases),
  }),
  privacyPurposes: defineFact({
    id: 'catalog.privacy-purposes',
    title: 'Purposes of personal data',
    description: 'spec.privacy.purposes',
    schema: words,
  }),
  retentionDays: defineFact({
    id: 'catalog.retention-days',
    title: 'Retention in days',
    description: 'spec.retention.period',
    schema: amount,
  }),
  qualityTargets: defineFact({
    id: 'catalog.quality-targets',
    title: 'Quality targets',
    description: 'The goals of spec.quality that have a threshold',
    schema: words,
  }),
  qualityOnFailure: defineFact({
    id: 'catalog.quality-on-failure',
    title: 'When quality fails',
    description: 'spec.quality.onFailure',
    schema: z.enum(['block', 'alert']),
  }),
  derivedFrom: defineFact({
    id: 'catalog.derived-from',
    title: 'Derived from',
    description: 'Models or datasets that it is made from, as entity refs',
    schema: words,
  }),
  trainedOn: defineFact({
    id: 'catalog.trained-on',
    title: 'Trained on',
    description: 'Datasets that trained or tuned it, as entity refs',
    schema: words,
  }),
  dataContract: defineFact({
    id: 'catalog.data-contract',
    title: 'Standard of the data contract',
    description: 'spec.contract.standard of a dataset',
    schema: word,
  }),
  deploymentStrategy: defineFact({
    id: 'catalog.deployment-strategy',
    title: 'Deployment strategy',
    description: 'spec.deployment.strategy',
    schema: word,
  }),
  deploymentGates: defineFact({
    id: 'catalog.deployment-gates',
    title: 'Deployment gates',
    description: 'spec.deployment.gates',
    schema: words,
  }),
  acceptanceMetrics: defineFact({
    id: 'catalog.acceptance-metrics',
    title: 'Metrics of acceptance',
    description: 'Metrics of spec.acceptance that have a threshold',
    schema: words,
  }),
  retrainingTriggers: defineFact({
    id: 'catalog.retraining-triggers',
    title: 'Triggers of retraining',
    description: 'spec.retraining.triggers',
    schema: words,
  }),
  retrainingApproval: defineFact({
    id: 'catalog.retraining-approval',
    title: 'Approval of retraining',
    description: 'spec.retraining.approval',
    schema: word,
  }),
  dashboards: defineFact({
    id: 'catalog.dashboards',
    title: 'Dashboards',
    description: 'Count of metadata.links of type dashboard',
    schema: count,
  }),
  firstContact: defineFact({
    id: 'catalog.first-contact',
    title: 'First contact',
    description: 'spec.support.firstContact',
    schema: word,
  }),
  slos: defineFact({
    id: 'catalog.slos',
    title: 'Service level objectives',
    description: 'Count of spec.slos that have a target',
    schema: count,
  }),
  sloIndicators: defineFact({
    id: 'catalog.slo-indicators',
    title: 'Indicators of the objectives',
    description: 'spec.slos[].sli of those that have a target',
    schema: words,
  }),
  monitors: defineFact({
    id: 'catalog.monitors',
    title: 'Monitors',
    description:
      'Which of dataDrift, conceptDrift, fairness and costPerInference spec.monitoring sets up',
    schema: words,
  }),
  euAiActCategory: defineFact({
    id: 'catalog.eu-ai-act-category',
    title: 'Declared EU AI Act category',
    description: 'spec.compliance.euAiAct.declaredCategory',
    schema: z.enum(euAiActCategories),
  }),
  euAiActRole: defineFact({
    id: 'catalog.eu-ai-act-role',
    title: 'Role under the EU AI Act',
    description: 'spec.compliance.euAiAct.role',
    schema: z.enum(euAiActRoles),
  }),
  regulations: defineFact({
    id: 'catalog.regulations',
    title: 'Regulations',
    description: 'spec.compliance.regulations',
    schema: words,
  }),
  riskTierDeclared: defineFact({
    id: 'catalog.risk-tier-declared',
    title: 'Declared risk tier',
    description: 'The label ai-governance/risk-tier',
    schema: z.enum(riskTiers),
  }),
  vendor: defineFact({
    id: 'catalog.vendor',
    title: 'Vendor',
    description: 'spec.vendor.name of a tool, spec.provider.name of a model',
    schema: word,
  }),
  contractEnd: defineFact({
    id: 'catalog.contract-end',
    title: 'End of the contract',
    description: 'spec.contract.end of a tool',
    schema: z.iso.date(),
  }),
  dpaSigned: defineFact({
    id: 'catalog.dpa-signed',
    title: 'Data processing agreement signed',
    description: 'spec.contract.dpa.signed',
    schema: z.boolean(),
  }),
  seatsBought: defineFact({
    id: 'catalog.seats-bought',
    title: 'Seats bought',
    description: 'spec.licensing.seats',
    schema: amount,
  }),
  finopsTags: defineFact({
    id: 'catalog.finops-tags',
    title: 'FinOps tags',
    description: 'spec.finops.tags',
    schema: z.record(z.string(), word),
  }),
  rtoMinutes: defineFact({
    id: 'catalog.rto-minutes',
    title: 'Recovery time objective in minutes',
    description: 'spec.resilience.rto',
    schema: amount,
  }),
  rpoMinutes: defineFact({
    id: 'catalog.rpo-minutes',
    title: 'Recovery point objective in minutes',
    description: 'spec.resilience.rpo',
    schema: amount,
  }),
  fallbackMode: defineFact({
    id: 'catalog.fallback-mode',
    title: 'Fallback',
    description: 'spec.resilience.fallback.mode',
    schema: z.enum(fallbackModes),
  }),
  fallbackTargets: defineFact({
    id: 'catalog.fallback-targets',
    title: 'Fallback targets',
    description: 'spec.resilience.fallback.refs as full entity refs',
    schema: words,
  }),
  fallbackProcedure: defineFact({
    id: 'catalog.fallback-procedure',
    title: 'Fallback procedure',
    description: 'spec.resilience.fallback.procedure',
    schema: word,
  }),
  resilienceRegions: defineFact({
    id: 'catalog.resilience-regions',
    title: 'Regions that it can run in',
    description: 'spec.resilience.regions',
    schema: words,
  }),
  drillEveryDays: defineFact({
    id: 'catalog.drill-every-days',
    title: 'Days between recovery drills',
    description: 'spec.resilience.drillEvery',
    schema: amount,
  }),
  runbooks: defineFact({
    id: 'catalog.runbooks',
    title: 'Runbooks',
    description: 'Scenarios of spec.runbooks that have an address',
    schema: words,
  }),
  retirementDate: defineFact({
    id: 'catalog.retirement-date',
    title: 'Retirement date',
    description: 'spec.retirement.date',
    schema: z.iso.date(),
  }),
  brokenReferences: defineFact({
    id: 'catalog.broken-references',
    title: 'Broken references',
    description: 'Fields whose ref leads nowhere; an empty list when none does',
    schema: z.array(word),
  }),
  findings: defineFact({
    id: 'catalog.findings',
    title: 'Findings of the entity file',
    description:
      'Ids of what the file lacks or gets wrong; an empty list when nothing',
    schema: z.array(word),
  }),
};

/** @public */
export type CatalogFactName = keyof typeof catalogFacts;

/**
 * Every fact that the catalog says, in one list.
 *
 * @public
 */
export const declaredFacts: FactDefinition<any>[] = Object.values(catalogFacts);
