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
import { fallback, shared, transfers } from './shared';
import { classifications, personalDataLevels } from './vocabulary';

/** @public */
export const aiToolTypes = [
  'coding-assistant',
  'chat-assistant',
  'agent',
  'saas-feature',
  'rag-app',
  'ai-platform',
  'ai-gateway',
  'mcp-server',
] as const;

/** Where a tool runs. @public */
export const aiToolHostings = [
  'saas',
  'self-hosted',
  'hybrid',
  'desktop',
] as const;

/** @public */
export const licensingModels = [
  'per-seat',
  'usage',
  'flat',
  'free',
  'open-source',
] as const;

/** @public */
export const integrationTypes = [
  'ide-plugin',
  'ci-cd',
  'api',
  'vcs-hook',
  'chat',
  'mcp',
  'browser-extension',
] as const;

const vendor = open({
  name: text.optional().describe('Name of the vendor'),
  website: url.optional().describe('Address of the vendor'),
  trustCenter: url.optional().describe('Address of its trust center'),
  subprocessors: url
    .optional()
    .describe('Address of its list of subprocessors'),
  support: open({
    contact: text.optional().describe('Whom to ask at the vendor'),
    plan: text.optional().describe('Support plan'),
    responseTime: duration.optional().describe('Promised response time'),
  })
    .optional()
    .describe('Support by the vendor'),
  certifications: z
    .array(
      open({
        name: text.optional().describe('Name, for example SOC 2 Type II'),
        validUntil: day.optional().describe('Last day of validity'),
      }),
    )
    .optional()
    .describe('Certificates of the vendor'),
})
  .optional()
  .describe('Who makes it');

const contract = open({
  id: text.optional().describe('Number of the contract'),
  start: day.optional().describe('First day'),
  end: day.optional().describe('Last day'),
  noticePeriod: duration.optional().describe('Notice that has to be given'),
  autoRenew: flag.optional().describe('Whether it renews by itself'),
  dpa: open({
    signed: flag.optional().describe('Whether it is signed'),
    url: url.optional().describe('Address of the agreement'),
  })
    .optional()
    .describe('The data processing agreement'),
  terms: open({
    trainsOnCustomerData: flag
      .optional()
      .describe('Whether the vendor trains on our data'),
    vendorRetention: duration
      .optional()
      .describe('How long the vendor keeps our data'),
    ipIndemnity: flag
      .optional()
      .describe('Whether the vendor stands in for copyright claims'),
  })
    .optional()
    .describe('What was agreed about data and rights'),
})
  .optional()
  .describe('The contract (prices are not kept here)');

const data = open({
  allowedClassifications: z
    .array(z.enum(classifications))
    .optional()
    .describe('Classifications of data that may be put in'),
  personalData: z
    .enum(personalDataLevels)
    .optional()
    .describe('Most personal data that may be put in; absent: not decided'),
  prohibited: texts
    .optional()
    .describe('Data that must never be put in, for example secrets'),
  promptLogging: open({
    enabled: flag.optional().describe('Whether prompts are logged'),
    retention: duration.optional().describe('How long they are kept'),
  })
    .optional()
    .describe('What is kept of the prompts'),
  residency: texts.optional().describe('Regions that the data stays in'),
  transfers,
})
  .optional()
  .describe('The data that may be put in');

/** The one description of an AI tool's spec: types, validation and docs. @public */
export const aiToolSpecSchema = open({
  type: z.enum(aiToolTypes).describe('What sort of tool it is'),
  lifecycle: shared.lifecycle,
  owner: shared.owner,
  hosting: z.enum(aiToolHostings).describe('Where it runs'),
  system: shared.system,
  criticality: shared.criticality,
  adoptionStage: shared.adoptionStage,
  version: open({
    current: text.optional().describe('Version in use (quote it)'),
    channel: text.optional().describe('Release channel, for example stable'),
    updatePolicy: text.optional().describe('How updates reach people'),
  })
    .optional()
    .describe('The version in use'),
  vendor,
  contract,
  licensing: open({
    model: z.enum(licensingModels).optional().describe('How it is paid for'),
    seats: z.number().nonnegative().optional().describe('Seats bought'),
    entitlementGroup: ref.optional().describe('The group that may use it'),
  })
    .optional()
    .describe('Licenses and seats'),
  models: z.array(ref).optional().describe('The models that it runs on'),
  integrations: z
    .array(
      open({
        type: z
          .enum(integrationTypes)
          .optional()
          .describe('Sort of connection'),
        name: text.optional().describe('Name of the connection'),
        version: text.optional().describe('Version (quote it)'),
        ref: fullRef
          .optional()
          .describe('The entity that it connects to, of any kind'),
        permissions: texts.optional().describe('What it may do there'),
      }),
    )
    .optional()
    .describe('What it is connected to'),
  access: open({
    sso: text.optional().describe('Single sign-on, for example oidc'),
    scim: flag.optional().describe('Whether accounts are managed by SCIM'),
    mfa: flag.optional().describe('Whether a second factor is asked for'),
    provisioning: url.optional().describe('Address where access is asked for'),
  })
    .optional()
    .describe('How people get in'),
  decision: shared.decision,
  agency: open({
    executesCode: flag.optional().describe('Whether it runs code'),
    writesFiles: flag.optional().describe('Whether it writes files'),
    networkAccess: text
      .optional()
      .describe('What it can reach: none, restricted or full'),
    productionAccess: flag.optional().describe('Whether it reaches production'),
    approval: text
      .optional()
      .describe('Whether a human has to agree first, for example required'),
  })
    .optional()
    .describe('What it can do by itself'),
  data,
  intendedUse: shared.intendedUse,
  capabilities: texts.optional().describe('What it can do'),
  limitations: texts.optional().describe('What it cannot do well'),
  policy: url.optional().describe('Address of the usage policy'),
  training: open({
    url: url.optional().describe('Address of the training'),
    required: flag.optional().describe('Whether it has to be taken first'),
  })
    .optional()
    .describe('Training for its users'),
  support: open({
    firstContact: text
      .optional()
      .describe('Whom to ask first: a group, user or address'),
    channel: text.optional().describe('Chat channel'),
    knowledgeBase: url.optional().describe('Address of the knowledge base'),
    escalation: text.optional().describe('Who is asked next'),
  })
    .optional()
    .describe('Whom to ask'),
  rollout: open({
    strategy: text.optional().describe('How it is rolled out'),
    cohorts: z
      .array(
        open({
          name: text.optional().describe('Name of the cohort'),
          group: ref.optional().describe('The group that it consists of'),
        }),
      )
      .optional()
      .describe('Who gets it, in this order'),
  })
    .optional()
    .describe('How it reaches its users'),
  slos: shared.slos,
  resilience: open({
    rto: duration.optional().describe('Time to be back after an outage'),
    rpo: duration.optional().describe('Time for which data may be lost'),
    fallback,
    exitPlan: text.optional().describe('How to leave it, or the address'),
    drillEvery: duration.optional().describe('How often recovery is rehearsed'),
  })
    .optional()
    .describe('What happens when it stops'),
  runbooks: shared.runbooks,
  roles: open({
    toolAdmin: ref.optional().describe('Administers it'),
    contractOwner: ref.optional().describe('Answers for the contract'),
    legal: ref.optional().describe('Judges it legally'),
  })
    .optional()
    .describe('Who does what'),
  compliance: shared.compliance,
  finops: shared.finops,
  retirement: shared.retirement,
});

/** What an AITool declares. @public */
export type AIToolSpec = z.infer<typeof aiToolSpecSchema>;

/** An AI product, assistant, agent or platform that people use or buy. @public */
export interface AIToolEntity extends Entity {
  apiVersion: typeof API_VERSION;
  kind: 'AITool';
  spec: AIToolSpec;
}
