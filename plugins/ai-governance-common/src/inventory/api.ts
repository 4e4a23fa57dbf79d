import { z } from 'zod';
import {
  CsvColumn,
  endpoint,
  entityRefSchema,
  instant,
  paging,
  repeated,
} from '../contract';
import { inventoryReadPermission } from '../permissions';

/**
 * The properties one can filter by. Each may have several values an asset; an
 * asset without one has the value `not-recorded`, or `not-applicable` where its
 * kind does not have the property.
 *
 * An asset with findings has the value `any` of `finding` besides their ids.
 *
 * `classification` is the data an asset may be used with (a model or tool that
 * may see confidential data also has `internal` and `public`), or the class of
 * a dataset itself.
 *
 * @public
 */
export const inventoryFacets = [
  'kind',
  'type',
  'task',
  'lifecycle',
  'owner',
  'system',
  'classification',
  'vendor',
  'license',
  'stage',
  'riskTier',
  'hosting',
  'region',
  'size',
  'responseTime',
  'capability',
  'retirement',
  'finding',
] as const;

/** @public */
export type InventoryFacet = (typeof inventoryFacets)[number];

/**
 * The value of a facet for an asset that does not record it.
 *
 * @public
 */
export const NOT_RECORDED = 'not-recorded';

/**
 * The value of a facet for an asset whose kind does not have the property.
 *
 * @public
 */
export const NOT_ASKED = 'not-applicable';

/**
 * The value of the facet `finding` for an asset with any finding at all.
 *
 * @public
 */
export const ANY_FINDING = 'any';

/** @public */
export const inventorySortKeys = [
  'name',
  'kind',
  'type',
  'task',
  'lifecycle',
  'owner',
  'system',
  'classification',
  'vendor',
  'license',
  'stage',
  'riskTier',
  'hosting',
  'retirement',
  'usedBy',
  'findings',
] as const;

/** @public */
export type InventorySortKey = (typeof inventorySortKeys)[number];

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

const facetValues = repeated(z.string().max(200));

const filters = {
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Free text: every word must occur'),
  ...(Object.fromEntries(
    inventoryFacets.map(facet => [facet, facetValues]),
  ) as Record<InventoryFacet, typeof facetValues>),
};

const provenance = {
  asOf: instant
    .nullable()
    .describe('When the catalog was last read in full; null before the first'),
  source: z.literal('catalog'),
  restricted: z
    .boolean()
    .describe('True when a policy hides some entities from the caller'),
};

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

/** @public */
export const comparisonSchema = z.object({
  subjects: z.array(
    z.object({
      entityRef: z.string(),
      kind: z.string(),
      title: z.string(),
      retirement: inventoryRowSchema.shape.retirement,
    }),
  ),
  items: z.array(
    z.object({
      id: z.string(),
      group: z.string().describe('Heading the row stands under'),
      label: z.string(),
      cells: z
        .array(z.string().nullable())
        .describe('One a subject; null is "not recorded"'),
      differs: z.boolean(),
    }),
  ),
  asOf: instant,
  source: z.literal('catalog'),
});

/** @public */
export type Comparison = z.infer<typeof comparisonSchema>;

/** @public */
export type ComparisonItem = Comparison['items'][number];

/**
 * The columns of a comparison in CSV.
 *
 * @public
 */
export const comparisonColumns: CsvColumn<ComparisonItem>[] = [
  { id: 'group', title: 'Group', value: row => row.group },
  { id: 'label', title: 'Property', value: row => row.label },
  ...[0, 1, 2, 3].map(index => ({
    id: `subject${index + 1}`,
    title: `Subject ${index + 1}`,
    value: (row: ComparisonItem) =>
      index < row.cells.length ? row.cells[index] ?? 'not recorded' : undefined,
  })),
  {
    id: 'differs',
    title: 'Differs',
    value: row => (row.differs ? 'differs' : 'same'),
  },
];

/**
 * Browse and compare every AI asset.
 *
 * @public
 */
export const inventoryApi = {
  listAssets: endpoint({
    method: 'GET',
    path: '/inventory',
    summary: 'AI assets, filtered, sorted and paged',
    query: z.object({
      ...filters,
      ...paging,
      sort: z.enum(inventorySortKeys).default('name'),
      order: z.enum(['asc', 'desc']).default('asc'),
    }),
    result: z.object({
      items: z.array(inventoryRowSchema),
      total: z.number().int(),
      offset: z
        .number()
        .int()
        .describe('How many rows stand before the first of this page'),
      cursor: z.string().optional().describe('Of the next page'),
      ...provenance,
    }),
    permission: inventoryReadPermission,
    csv: { filename: 'ai-inventory', columns: inventoryColumns },
  }),
  countFacets: endpoint({
    method: 'GET',
    path: '/inventory/facets',
    summary: 'How many assets each filter value would leave',
    query: z.object({
      ...filters,
      facet: repeated(z.enum(inventoryFacets)),
    }),
    result: z.object({
      total: z.number().int(),
      facets: z.partialRecord(
        z.enum(inventoryFacets),
        z.array(
          z.object({
            value: z.string(),
            title: z.string().optional().describe('Of an entity ref'),
            count: z.number().int(),
          }),
        ),
      ),
      ...provenance,
    }),
    permission: inventoryReadPermission,
  }),
  compareAssets: endpoint({
    method: 'GET',
    path: '/inventory/compare',
    summary: 'Two to four assets side by side',
    query: z.object({
      entityRef: z
        .union([z.array(z.string()), z.string().transform(ref => [ref])])
        .pipe(
          z
            .array(entityRefSchema, 'choose two to four assets to compare')
            .min(2, 'choose two to four assets to compare')
            .max(4, 'choose two to four assets to compare'),
        ),
    }),
    result: comparisonSchema,
    permission: inventoryReadPermission,
    csv: { filename: 'ai-comparison', columns: comparisonColumns },
  }),
};
