import { z } from 'zod';
import { CsvColumn, endpoint, entityRefSchema, instant } from '../contract';
import { usageReadPermission } from '../permissions';

const retirement = z
  .object({
    date: z.string().describe('YYYY-MM-DD'),
    state: z.enum(['past', 'within-60-days', 'later']),
    successor: z.string().optional(),
  })
  .optional();

/**
 * An AI asset that an existing entity uses.
 *
 * @public
 */
export const usageRowSchema = z.object({
  entityRef: z.string(),
  kind: z.enum(['Model', 'Dataset', 'AITool']),
  title: z.string(),
  state: z
    .enum(['found', 'missing'])
    .describe('Missing: not in the catalog, or hidden from you'),
  type: z.string().optional(),
  lifecycle: z.string().optional(),
  owner: z.string().optional(),
  riskTier: z.string().optional(),
  direct: z.boolean(),
  via: z
    .array(z.string())
    .describe('Entity refs between the asked entity and this asset'),
  pinnedVersion: z.string().optional().describe('Absent: not pinned'),
  currentVersion: z.string().optional(),
  retirement,
});

/** @public */
export type UsageRow = z.infer<typeof usageRowSchema>;

/**
 * An entity that uses an AI asset.
 *
 * @public
 */
export const userRowSchema = z.object({
  entityRef: z.string(),
  kind: z.string(),
  title: z.string(),
  state: z
    .enum(['found', 'missing'])
    .describe('Missing: not in the catalog, or hidden from you'),
  relation: z.string().describe('In words: "depends on", "trained on" …'),
  lifecycle: z.string().optional(),
  owner: z.string().optional(),
  system: z.string().optional(),
  pinnedVersion: z.string().optional(),
});

/** @public */
export type UserRow = z.infer<typeof userRowSchema>;

const kindCounts = z.object({
  models: z.number().int(),
  datasets: z.number().int(),
  tools: z.number().int(),
});

const provenance = {
  asOf: instant,
  source: z.literal('catalog'),
  complete: z.boolean().describe('False when the search was cut'),
  reason: z.string().optional().describe('Why it was cut'),
  restricted: z
    .boolean()
    .optional()
    .describe('True when a policy hides some entities from the caller'),
};

/** `missing` in the words of a reader, who may not be shown everything. */
const stateInWords = ({ state }: { state: 'found' | 'missing' }) =>
  state === 'found' ? 'yes' : 'not in the catalog, or hidden from you';

const usageColumns: CsvColumn<UsageRow>[] = [
  { id: 'title', title: 'Name', value: row => row.title },
  { id: 'entityRef', title: 'Entity ref', value: row => row.entityRef },
  { id: 'kind', title: 'Kind', value: row => row.kind },
  { id: 'state', title: 'In the catalog', value: stateInWords },
  { id: 'lifecycle', title: 'Lifecycle', value: row => row.lifecycle },
  { id: 'owner', title: 'Owner', value: row => row.owner },
  {
    id: 'riskTier',
    title: 'Risk tier (declared)',
    value: row => row.riskTier,
  },
  {
    id: 'via',
    title: 'Used through',
    value: row => (row.direct ? 'directly' : row.via.join(' > ')),
  },
  {
    id: 'pinnedVersion',
    title: 'Pinned version',
    value: row => row.pinnedVersion ?? 'not pinned',
  },
  {
    id: 'currentVersion',
    title: 'Current version',
    value: row => row.currentVersion,
  },
  {
    id: 'retirement',
    title: 'Retirement date',
    value: row => row.retirement?.date,
  },
];

const userColumns: CsvColumn<UserRow>[] = [
  { id: 'title', title: 'Name', value: row => row.title },
  { id: 'entityRef', title: 'Entity ref', value: row => row.entityRef },
  { id: 'kind', title: 'Kind', value: row => row.kind },
  { id: 'relation', title: 'How', value: row => row.relation },
  { id: 'lifecycle', title: 'Lifecycle', value: row => row.lifecycle },
  { id: 'owner', title: 'Owner', value: row => row.owner },
  { id: 'system', title: 'System', value: row => row.system },
  {
    id: 'pinnedVersion',
    title: 'Pinned version',
    value: row => row.pinnedVersion ?? 'not pinned',
  },
];

const entity = z.object({ entityRef: entityRefSchema });

/**
 * Which AI an existing entity uses, and who uses an AI asset.
 *
 * @public
 */
export const usageApi = {
  listUsedAssets: endpoint({
    method: 'GET',
    path: '/usage/:entityRef',
    summary: 'AI assets an entity uses: directly, through parts, dependencies',
    params: entity,
    result: z.object({
      items: z.array(usageRowSchema),
      direct: kindCounts,
      indirect: kindCounts,
      worstRiskTier: z.string().optional(),
      nearestRetirement: z
        .object({ entityRef: z.string(), title: z.string(), date: z.string() })
        .optional(),
      ...provenance,
    }),
    permission: usageReadPermission,
    csv: { filename: 'ai-usage', columns: usageColumns },
  }),
  listUsers: endpoint({
    method: 'GET',
    path: '/usage/:entityRef/users',
    summary: 'Entities that use an AI asset directly',
    params: entity,
    result: z.object({
      items: z.array(userRowSchema),
      ...provenance,
    }),
    permission: usageReadPermission,
    csv: { filename: 'ai-users', columns: userColumns },
  }),
};
