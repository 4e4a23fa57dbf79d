import { z } from 'zod';
import {
  accessSchema,
  endpoint,
  entityRefSchema,
  instant,
  paging,
} from '../contract';
import {
  activityReadPermission,
  activityVerifyPermission,
} from '../permissions';

/**
 * One field of a record before and after a change. Absent is: there was none.
 *
 * @public
 */
export const fieldChangeSchema = z.object({
  field: z.string().describe('Path in the record, for example cells.deploy.qa'),
  before: z.json().optional(),
  after: z.json().optional(),
});

/** @public */
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/**
 * An entry of the audit trail: who changed what, when, from what to what.
 *
 * @public
 */
export const activityEntrySchema = z.object({
  id: z.string(),
  at: instant,
  actor: z.string().describe('Entity ref of a person, or service subject'),
  feature: z.string(),
  recordId: z.string(),
  entityRef: z.string().optional().describe('Absent: a rule for everybody'),
  revision: z.number().int().positive(),
  action: z.enum(['create', 'update', 'delete']),
  changes: z.array(fieldChangeSchema),
  reason: z.string().optional(),
});

/** @public */
export type ActivityEntry = z.infer<typeof activityEntrySchema>;

/** What computing the trail again has found. @public */
export const verificationSchema = z.object({
  records: z.number().int().describe('Records whose chain was followed'),
  entries: z.number().int().describe('Entries whose hash was computed again'),
  intact: z.boolean(),
  broken: z
    .object({
      feature: z.string(),
      recordId: z.string(),
      entityRef: z.string().optional(),
      revision: z.number().int(),
      reason: z.string(),
    })
    .optional()
    .describe('The first broken link'),
  asOf: instant,
});

/** @public */
export type Verification = z.infer<typeof verificationSchema>;

const text = (id: keyof ActivityEntry, title: string) => ({
  id,
  title,
  value: (row: ActivityEntry) => row[id] as string | number | undefined,
});

/** @public */
export const activityColumns = [
  text('at', 'Time (UTC)'),
  text('actor', 'Who'),
  text('entityRef', 'Entity'),
  text('feature', 'Feature'),
  text('recordId', 'Record'),
  text('revision', 'Revision'),
  text('action', 'Action'),
  {
    id: 'changes',
    title: 'Changes',
    value: ({ changes }: ActivityEntry) =>
      changes
        .map(
          ({ field, before, after }) =>
            `${field}: ${JSON.stringify(before) ?? '–'} → ${
              JSON.stringify(after) ?? '–'
            }`,
        )
        .join('\n'),
  },
  text('reason', 'Reason'),
];

/**
 * The audit trail of all records.
 *
 * @public
 */
export const activityApi = {
  listActivity: endpoint({
    method: 'GET',
    path: '/activity',
    summary: 'Who changed which record, newest first',
    query: z.object({
      ...paging,
      entityRef: entityRefSchema.optional(),
      actor: z.string().max(400).optional(),
      feature: z.string().max(100).optional(),
      from: instant.optional().describe('From this moment on'),
      to: instant.optional().describe('Before this moment'),
    }),
    result: z.object({
      items: z.array(activityEntrySchema),
      cursor: z.string().optional(),
      asOf: instant,
      restricted: z.boolean().describe('Within what you can see'),
      mayVerify: accessSchema.describe('Whether you may call verifyActivity'),
    }),
    permission: activityReadPermission,
    csv: { filename: 'ai-activity', columns: activityColumns },
  }),
  verifyActivity: endpoint({
    method: 'GET',
    path: '/activity/verify',
    summary: 'Compute every hash of the audit trail again',
    result: verificationSchema,
    permission: activityVerifyPermission,
    role: 'governance',
    audit: 'activity-verify',
  }),
};
