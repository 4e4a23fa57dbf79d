import { z } from 'zod';
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
import {
  adoptionStageAliases,
  adoptionStages,
  autonomyLevels,
  comparisonOperators,
  criticalities,
  euAiActCategories,
  euAiActRoles,
  fallbackModes,
  lifecycles,
} from './vocabulary';

const stageWords = [
  ...adoptionStages,
  ...(Object.keys(adoptionStageAliases) as Array<
    keyof typeof adoptionStageAliases
  >),
] as const;

/** Fields that two or three kinds have in common. @internal */
export const shared = {
  lifecycle: z.enum(lifecycles).describe('Where it is in its life'),
  owner: ref.describe('The group or user that answers for it'),
  system: ref.optional().describe('The system that it is a part of'),
  criticality: z
    .enum(criticalities)
    .optional()
    .describe('How much the business suffers when it stops'),
  adoptionStage: z
    .enum(stageWords)
    .optional()
    .describe(
      'How far the organization has come with it; discovery, scale and run are taken for experimentation, scale-out and industrialized',
    ),
  license: open({
    expression: text
      .optional()
      .describe('SPDX expression; LicenseRef-… for anything else'),
    name: text.optional().describe('Name of the license in words'),
    url: url.optional().describe('Address of the license text'),
    restrictions: texts
      .optional()
      .describe('What the license forbids or demands, one a line'),
  })
    .optional()
    .describe('The right to use it'),
  intendedUse: open({
    purposes: texts.optional().describe('Purposes, in the words of policies'),
    users: texts.optional().describe('Who is meant to use it'),
    useCases: texts.optional().describe('Uses that it was made for'),
    outOfScope: texts.optional().describe('Uses that it must not be put to'),
  })
    .optional()
    .describe('What it is for, and what it is not for'),
  decision: open({
    autonomy: z
      .enum(autonomyLevels)
      .optional()
      .describe('How much a human has a say in each decision'),
    affectsIndividuals: flag
      .optional()
      .describe('Whether its decisions affect people'),
    automatedDecision: flag
      .optional()
      .describe('Whether it decides about people without a human'),
  })
    .optional()
    .describe('How it takes part in decisions'),
  slos: z
    .array(
      open({
        name: text.optional().describe('Name of the objective'),
        sli: text
          .optional()
          .describe('What is measured, for example p95_ms or success_ratio'),
        operator: z
          .enum(comparisonOperators)
          .optional()
          .describe('How the measured value compares with the target'),
        target: z.number().optional().describe('The value to reach'),
        window: duration.optional().describe('Time over which it is measured'),
      }),
    )
    .optional()
    .describe('Service level objectives'),
  runbooks: z
    .array(
      open({
        scenario: text
          .optional()
          .describe('What happened, for example drift or rollback'),
        url: url.optional().describe('Address of the steps'),
      }),
    )
    .optional()
    .describe('What to do when something happens'),
  compliance: open({
    regulations: texts.optional().describe('Regulations that apply'),
    euAiAct: open({
      role: z
        .enum(euAiActRoles)
        .optional()
        .describe('Our role under the EU AI Act'),
      declaredCategory: z
        .enum(euAiActCategories)
        .optional()
        .describe('Category under the EU AI Act, as the owner declares it'),
    })
      .optional()
      .describe('The EU AI Act'),
  })
    .optional()
    .describe('Regulations and declared categories'),
  finops: open({
    tags: open({
      team: text.optional().describe('Team that pays'),
      product: text.optional().describe('Product that it is paid for'),
      environment: text.optional().describe('Environment, for example prod'),
      model_id: text.optional().describe('Model that the cost belongs to'),
      cost_center: text.optional().describe('Cost center (quote numbers)'),
      sla_owner: text
        .optional()
        .describe('Who answers for the service level; needed for prod'),
      security_contact: text
        .optional()
        .describe('Whom security calls; needed for prod'),
    })
      .optional()
      .describe('The tags of the tag policy'),
  })
    .optional()
    .describe('How its cost is allocated'),
  retirement: open({
    date: day
      .optional()
      .describe('The day after which it must not be used any more'),
    successor: ref
      .optional()
      .describe('What replaces it: an entity of the same kind'),
    source: text
      .optional()
      .describe('Where the date comes from, for example a vendor notice'),
  })
    .optional()
    .describe('When it goes, and what comes after it'),
};

/** What takes over; the same for models and tools. @internal */
export const fallback = open({
  mode: z.enum(fallbackModes).optional().describe('What takes over'),
  refs: z
    .array(fullRef)
    .optional()
    .describe('The models or tools that take over'),
  procedure: text.optional().describe('Steps to switch over, or their address'),
})
  .optional()
  .describe('What happens while it is down');

/** @internal */
export const transfers = z
  .array(
    open({
      country: text.optional().describe('Country that receives the data'),
      mechanism: text
        .optional()
        .describe('Legal mechanism, for example SCC or adequacy'),
    }),
  )
  .optional()
  .describe('Transfers to other countries');
