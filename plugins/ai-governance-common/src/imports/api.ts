import { z } from 'zod';
import {
  CsvColumn,
  endpoint,
  entityRefSchema,
  instant,
  paging,
} from '../contract';
import { importsReadPermission, importsRunPermission } from '../permissions';

/**
 * What the last run did with a file: the five outcomes, and `unmapped` for a
 * card whose owner nobody has mapped to a group yet.
 *
 * @public
 */
export const importOutcomes = [
  'created',
  'updated',
  'unchanged',
  'removed',
  'quarantined',
  'unmapped',
] as const;

/** @public */
export type ImportOutcome = (typeof importOutcomes)[number];

const counts = z.object(
  Object.fromEntries(
    importOutcomes.map(outcome => [outcome, z.number().int()]),
  ) as Record<ImportOutcome, z.ZodNumber>,
);

/** @public */
export const importRunSchema = z.object({
  state: z.enum(['running', 'succeeded', 'failed', 'interrupted']),
  startedAt: instant,
  finishedAt: instant.optional(),
  error: z.string().optional(),
  counts,
});

/** @public */
export const importSourceSchema = z.object({
  id: z.string(),
  format: z.string().describe('huggingface'),
  formatTitle: z.string().describe('Hugging Face cards'),
  title: z.string(),
  target: z.string().describe('Folder or URL that is read'),
  lastRun: importRunSchema.optional().describe('Absent: never ran'),
  lastSuccess: instant.optional(),
  owners: z
    .array(
      z.object({
        namespace: z.string().describe('Organization in the source'),
        ownerRef: z.string().optional().describe('Absent: not mapped'),
        found: z.boolean().describe('The group is in the catalog'),
        entities: z.number().int().describe('Cards that were taken in'),
        waiting: z
          .number()
          .int()
          .describe('Cards that were set aside for want of a group'),
      }),
    )
    .describe('How organizations of the source map to groups'),
});

/** @public */
export type ImportSourceState = z.infer<typeof importSourceSchema>;

/** @public */
export const importItemSchema = z.object({
  file: z.string(),
  outcome: z.enum(importOutcomes),
  sourceId: z.string().optional().describe('Id in the source'),
  entityRef: z.string().optional(),
  line: z.number().int().optional(),
  reason: z.string().optional().describe('Why it was set aside'),
  findings: z
    .array(
      z.object({
        field: z.string(),
        message: z.string(),
        value: z.string().optional(),
      }),
    )
    .describe('What was taken with a remark, or not mapped'),
  keptSince: instant
    .optional()
    .describe('The earlier good version that stays in the catalog'),
});

/** @public */
export type ImportItem = z.infer<typeof importItemSchema>;

/**
 * One measured value of an imported model card.
 *
 * @public
 */
export const evaluationResultSchema = z.object({
  task: z.string().optional(),
  dataset: z.string().optional(),
  split: z.string().optional(),
  metric: z.string(),
  value: z.string().describe('As written in the card'),
  verified: z.boolean(),
  source: z.string().optional(),
});

/** @public */
export type EvaluationResult = z.infer<typeof evaluationResultSchema>;

const itemColumns: CsvColumn<ImportItem>[] = [
  { id: 'file', title: 'File', value: row => row.file },
  { id: 'outcome', title: 'Outcome', value: row => row.outcome },
  { id: 'sourceId', title: 'Source id', value: row => row.sourceId },
  { id: 'entityRef', title: 'Entity ref', value: row => row.entityRef },
  { id: 'line', title: 'Line', value: row => row.line },
  { id: 'reason', title: 'Reason', value: row => row.reason },
  {
    id: 'findings',
    title: 'Findings',
    value: row =>
      row.findings
        .map(({ field, message }) => `${field}: ${message}`)
        .join('; '),
  },
];

const source = z.object({ sourceId: z.string().max(200) });

/**
 * Imported assets: what was read, from where, with which outcome.
 *
 * @public
 */
export const importsApi = {
  listSources: endpoint({
    method: 'GET',
    path: '/imports',
    summary: 'Import sources and their last run',
    result: z.object({
      items: z.array(importSourceSchema),
      mayRun: z.boolean().describe('The caller may start a run'),
      asOf: instant,
    }),
    permission: importsReadPermission,
  }),
  listItems: endpoint({
    method: 'GET',
    path: '/imports/:sourceId/items',
    summary: 'What the last run did with each file',
    params: source,
    query: z.object({
      ...paging,
      outcome: z.enum(importOutcomes).optional(),
      namespace: z
        .string()
        .max(200)
        .optional()
        .describe('Organization in the source'),
    }),
    result: z.object({
      items: z.array(importItemSchema),
      total: z.number().int(),
      offset: z
        .number()
        .int()
        .describe('How many rows stand before the first of this page'),
      cursor: z.string().optional(),
      asOf: instant,
      restricted: z.boolean(),
    }),
    permission: importsReadPermission,
    csv: { filename: 'ai-import', columns: itemColumns },
  }),
  startRun: endpoint({
    method: 'POST',
    path: '/imports/:sourceId/run',
    summary: 'Read a source now',
    params: source,
    result: z.object({ started: z.literal(true) }),
    permission: importsRunPermission,
    role: 'governance',
    audit: 'import-run',
  }),
  listEntities: endpoint({
    method: 'GET',
    path: '/imports/entities',
    summary: 'Imported entities, for the catalog to take in',
    query: z.object({ ...paging }),
    result: z.object({
      items: z.array(
        z.object({
          entity: z.looseObject({
            apiVersion: z.string(),
            kind: z.string(),
            metadata: z.looseObject({ name: z.string() }),
          }),
        }),
      ),
      revision: z
        .string()
        .describe('Changes whenever any imported entity changes'),
      cursor: z.string().optional(),
    }),
    permission: importsReadPermission,
    role: 'service',
  }),
  getProvenance: endpoint({
    method: 'GET',
    path: '/imports/entities/:entityRef',
    summary: 'Where an imported entity comes from, and its results',
    params: z.object({ entityRef: entityRefSchema }),
    result: z.object({
      imported: z.boolean().describe('False: declared by hand'),
      format: z.string().optional(),
      sourceId: z.string().optional(),
      file: z.string().optional(),
      readAt: instant.optional(),
      results: z.array(evaluationResultSchema),
      findings: importItemSchema.shape.findings,
    }),
    permission: importsReadPermission,
  }),
};
