import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { API_VERSION } from './kinds';
import {
  day,
  duration,
  flag,
  fullRef,
  open,
  ref,
  text,
  texts,
  url,
} from './fields';
import { shared, transfers } from './shared';
import {
  classifications,
  comparisonOperators,
  lawfulBases,
  personalDataLevels,
} from './vocabulary';

/** @public */
export const datasetTypes = [
  'table',
  'files',
  'stream',
  'feature-view',
  'vector-index',
  'prompt-set',
  'logs',
  'synthetic',
] as const;

/** The dataset types of SPDX. @public */
export const datasetModalities = [
  'audio',
  'categorical',
  'graph',
  'image',
  'noAssertion',
  'numeric',
  'other',
  'sensor',
  'structured',
  'syntactic',
  'text',
  'timeseries',
  'timestamp',
  'video',
] as const;

/** How the data can be had: the words of SPDX, and internal. @public */
export const datasetAvailabilities = [
  'directDownload',
  'query',
  'registration',
  'clickthrough',
  'scrapingScript',
  'internal',
] as const;

/** @public */
export const contractStandards = ['odcs', 'avro', 'json-schema'] as const;

/** @public */
export const collectionKinds = [
  'first-party',
  'third-party',
  'public',
  'scraped',
  'synthetic',
] as const;

/** @public */
export const retentionActions = ['delete', 'anonymise', 'archive'] as const;

/** @public */
export const qualityReactions = ['block', 'alert'] as const;

const qualityGoal = (about: string) =>
  open({
    operator: z
      .enum(comparisonOperators)
      .optional()
      .describe('How the measured value compares with the threshold'),
    threshold: z
      .union([z.number(), duration])
      .optional()
      .describe('The value to reach: a number, or a duration for freshness'),
  })
    .optional()
    .describe(about);

const privacy = open({
  lawfulBasis: z
    .enum(lawfulBases)
    .optional()
    .describe('Legal basis of GDPR Art. 6'),
  art9Condition: text
    .optional()
    .describe('Condition of GDPR Art. 9, for special categories'),
  purposes: texts.optional().describe('What the data may be used for'),
  prohibitedUses: texts.optional().describe('What it must not be used for'),
  ccpa: open({
    categories: texts.optional().describe('Categories of the CCPA'),
    soldOrShared: flag.optional().describe('Whether it is sold or shared'),
    sensitivePersonalInformation: flag
      .optional()
      .describe('Whether it holds sensitive personal information'),
  })
    .optional()
    .describe('The California Consumer Privacy Act'),
  rightsProcess: text
    .optional()
    .describe('How people get their data erased or corrected'),
  dpiaRef: text
    .optional()
    .describe('Number or address of the data protection impact assessment'),
})
  .optional()
  .describe('Why and how personal data may be used');

/** The one description of a dataset's spec: types, validation and docs. @public */
export const datasetSpecSchema = open({
  type: z.enum(datasetTypes).describe('What sort of data it is'),
  lifecycle: shared.lifecycle,
  owner: shared.owner,
  classification: z
    .enum(classifications)
    .describe('How well it has to be protected'),
  personalData: open({
    level: z.enum(personalDataLevels).describe('How personal the data is'),
    categories: texts.optional().describe('What it says about people'),
    specialCategories: text
      .optional()
      .describe('Special categories of GDPR Art. 9, for example incidental'),
    subjects: texts.optional().describe('Whom it is about'),
    children: flag.optional().describe('Whether it is about children'),
    anonymisation: texts.optional().describe('What was done to hide people'),
  }).describe('What it says about people'),
  system: shared.system,
  criticality: shared.criticality,
  version: text.optional().describe('Version of the data (quote it)'),
  modality: z
    .array(z.enum(datasetModalities))
    .optional()
    .describe('Dataset types of SPDX'),
  languages: texts.optional().describe('Language codes, for example en'),
  task: text
    .optional()
    .describe('What it is made for, in the task vocabulary of Hugging Face'),
  license: shared.license,
  availability: z
    .enum(datasetAvailabilities)
    .optional()
    .describe('How it can be had'),
  location: open({
    uri: text.optional().describe('Where it is'),
    platform: text.optional().describe('Platform, for example s3'),
    region: text.optional().describe('Region that it is stored in'),
    format: text.optional().describe('Format, for example parquet'),
  })
    .optional()
    .describe('Where it is kept'),
  size: open({
    records: z.number().nonnegative().optional().describe('Count of records'),
    bytes: z.number().nonnegative().optional().describe('Size in bytes'),
  })
    .optional()
    .describe('How big it is'),
  contract: open({
    standard: z
      .enum(contractStandards)
      .optional()
      .describe('Standard of the contract'),
    version: text.optional().describe('Version of the contract (quote it)'),
    url: url.optional().describe('Address of the contract'),
  })
    .optional()
    .describe('The data contract'),
  sources: z
    .array(
      open({
        name: text.optional().describe('Name of the source'),
        ref: fullRef.optional().describe('The entity that it comes from'),
        collection: z
          .enum(collectionKinds)
          .optional()
          .describe('How it was obtained'),
        timeframe: text
          .optional()
          .describe('Time that it covers, for example 2025-01/2026-08'),
      }),
    )
    .optional()
    .describe('Where the data comes from'),
  collection: open({
    method: text.optional().describe('How it was collected'),
    rawData: text.optional().describe('What was collected'),
    missingData: text.optional().describe('What is missing, and what is done'),
  })
    .optional()
    .describe('How it was collected'),
  preparation: texts.optional().describe('What was done to it, step by step'),
  annotation: open({
    process: text.optional().describe('How labels were given'),
    annotators: text.optional().describe('Who gave them'),
    agreement: z
      .number()
      .optional()
      .describe('How much the annotators agree, 0 to 1'),
  })
    .optional()
    .describe('How it was labelled'),
  privacy,
  retention: open({
    period: duration.optional().describe('How long it is kept'),
    action: z
      .enum(retentionActions)
      .optional()
      .describe('What happens at the end'),
    reviewBy: day.optional().describe('Day by which the rule is reviewed'),
  })
    .optional()
    .describe('How long it is kept'),
  residency: texts.optional().describe('Regions that it has to stay in'),
  transfers,
  quality: open({
    completeness: qualityGoal('Share of values that are there'),
    accuracy: qualityGoal('Share of values that are right'),
    consistency: qualityGoal('Share of values that agree with each other'),
    freshness: qualityGoal('Age of the newest data'),
    onFailure: z
      .enum(qualityReactions)
      .optional()
      .describe('What happens when a goal is missed'),
  })
    .optional()
    .describe('Quality goals'),
  biases: texts.optional().describe('What is over- or under-represented'),
  limitations: texts.optional().describe('What it does not cover'),
  intendedUse: open({
    purposes: texts.optional().describe('Purposes, in the words of policies'),
    outOfScope: texts.optional().describe('Uses that it must not be put to'),
  })
    .optional()
    .describe('What it is for, and what it is not for'),
  maintenance: open({
    frequency: duration.optional().describe('How often it is updated'),
    plan: text.optional().describe('How it is kept, or the address of a plan'),
    contact: text.optional().describe('Whom to ask: a group, user or address'),
  })
    .optional()
    .describe('How it is kept up'),
  access: open({
    request: url.optional().describe('Address where access is asked for'),
    roles: texts.optional().describe('Roles that give access'),
  })
    .optional()
    .describe('How to get access'),
  roles: open({
    dataOwner: ref.optional().describe('Answers for the data'),
    steward: ref.optional().describe('Looks after its meaning and quality'),
    custodian: ref.optional().describe('Stores and protects it'),
  })
    .optional()
    .describe('Who does what'),
  resilience: open({
    rto: duration.optional().describe('Time to be back after an outage'),
    rpo: duration.optional().describe('Time for which data may be lost'),
    backup: open({
      hot: duration.optional().describe('How long quick backups are kept'),
      archive: duration.optional().describe('How long archives are kept'),
    })
      .optional()
      .describe('Backups'),
  })
    .optional()
    .describe('What happens when it is lost'),
  runbooks: shared.runbooks,
  derivedFrom: z
    .array(ref)
    .optional()
    .describe('The datasets that it is computed from'),
  compliance: open({
    regulations: texts.optional().describe('Regulations that apply'),
  })
    .optional()
    .describe('Regulations'),
  finops: shared.finops,
  retirement: shared.retirement,
});

/** What a Dataset declares. @public */
export type DatasetSpec = z.infer<typeof datasetSpecSchema>;

/** Data that trains, tests or feeds a model. @public */
export interface DatasetEntity extends Entity {
  apiVersion: typeof API_VERSION;
  kind: 'Dataset';
  spec: DatasetSpec;
}
