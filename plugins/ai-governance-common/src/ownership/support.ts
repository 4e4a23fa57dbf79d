import { z } from 'zod';

const text = z.string().trim().min(1, 'must not be empty').max(500);
const address = z.url({ protocol: /^(https?|mailto|tel)$/ }).max(2_000);

/**
 * Whom to ask: a person or group of the catalog, or anything else in words,
 * such as a phone number. One of the two.
 *
 * @public
 */
export const contactSchema = z
  .object({
    party: z
      .string()
      .max(400)
      .regex(
        /^(user|group):[^/\s]+\/[^/\s]+$/,
        'must be a person or a group, for example group:default/support-ml',
      )
      .optional(),
    text: text.optional(),
    url: address.optional(),
  })
  .refine(({ party, text: words }) => party || words, {
    message: 'needs a party of the catalog, or a text',
  });

/** @public */
export type Contact = z.infer<typeof contactSchema>;

/** @public */
export const severities = ['P0', 'P1', 'P2'] as const;

/**
 * The way that a problem takes: alert, on-call, incident, vendor. What is left
 * out is a gap.
 *
 * @public
 */
export const supportPathSchema = z.object({
  firstContact: contactSchema.optional(),
  channel: z.object({ title: text, url: address.optional() }).optional(),
  hours: text
    .optional()
    .describe('With time zone, for example Mon–Fri 9–17 CET'),
  knowledgeBase: address.optional(),
  alert: z
    .object({ title: text, url: address.optional() })
    .optional()
    .describe('Where an alert arrives'),
  onCall: contactSchema.optional(),
  escalation: z
    .array(
      z.object({
        contact: contactSchema,
        minutes: z
          .partialRecord(
            z.enum(severities),
            z.number().int().min(1).max(10_080),
          )
          .optional()
          .describe(
            'Minutes until the next step; the rules of ownership otherwise',
          ),
      }),
    )
    .max(10)
    .default([]),
  incident: z
    .object({ title: text, url: address.optional() })
    .optional()
    .describe('Where an incident is opened'),
  vendor: z
    .object({
      name: text,
      contact: contactSchema.optional(),
      contract: text.optional().describe('Contract reference'),
    })
    .optional(),
});

/** @public */
export type SupportPath = z.infer<typeof supportPathSchema>;
