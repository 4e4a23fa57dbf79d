import { z } from 'zod';
import { CsvColumn } from '../contract';

/** @public */
export const inventoryRowSchema = z.object({
  entityRef: z.string(),
  kind: z.enum(['Model', 'Dataset', 'AITool']),
  name: z.string(),
  title: z.string(),
  description: z.string().optional(),
  type: z.string().optional(),
  task: z.string().optional(),
  lifecycle: z.string().optional(),
  owner: z.string().optional().describe('Entity ref'),
  system: z.string().optional().describe('Entity ref'),
  classification: z
    .object({
      value: z.string(),
      meaning: z
        .enum(['allowed-up-to', 'contains'])
        .describe('Data it may be used with, or data it holds'),
    })
    .optional()
    .describe('Absent: not decided'),
  vendor: z.string().optional(),
  license: z.string().optional().describe('SPDX expression'),
  stage: z.string().optional().describe('Adoption stage'),
  riskTier: z.string().optional().describe('Declared risk tier'),
  hosting: z.string().optional(),
  size: z.string().optional(),
  responseTime: z.string().optional(),
  regions: z.array(z.string()),
  capabilities: z.array(z.string()),
  retirement: z
    .object({
      date: z.string().describe('YYYY-MM-DD'),
      state: z.enum(['past', 'within-60-days', 'later']),
      successor: z.string().optional(),
    })
    .optional(),
  usedBy: z
    .number()
    .int()
    .describe('Entities that use it directly, within what the caller can see'),
  findings: z.number().int(),
});

/** @public */
export type InventoryRow = z.infer<typeof inventoryRowSchema>;

const text = (
  id: keyof InventoryRow,
  title: string,
): CsvColumn<InventoryRow> => ({
  id,
  title,
  value: row => row[id] as string | number | undefined,
});

/**
 * The columns of the inventory, on screen and in CSV.
 *
 * @public
 */
export const inventoryColumns: CsvColumn<InventoryRow>[] = [
  text('title', 'Name'),
  text('entityRef', 'Entity ref'),
  text('kind', 'Kind'),
  text('type', 'Type'),
  text('task', 'Task'),
  text('lifecycle', 'Lifecycle'),
  text('owner', 'Owner'),
  text('system', 'System'),
  {
    id: 'classification',
    title: 'Data',
    value: ({ classification }) =>
      classification &&
      (classification.meaning === 'contains'
        ? `holds ${classification.value}`
        : `up to ${classification.value}`),
  },
  text('vendor', 'Vendor'),
  text('license', 'License'),
  text('stage', 'Adoption stage'),
  text('riskTier', 'Risk tier (declared)'),
  text('hosting', 'Hosting'),
  text('size', 'Size'),
  text('responseTime', 'Response time'),
  {
    id: 'regions',
    title: 'Regions',
    value: row => row.regions.join('; ') || undefined,
  },
  {
    id: 'retirement',
    title: 'Retirement date',
    value: row => row.retirement?.date,
  },
  text('usedBy', 'Used by'),
  text('findings', 'Findings'),
  text('description', 'Description'),
];
