import { z } from 'zod';
import {
  endpoint,
  entityRefSchema,
  instant,
  paging,
  repeated,
} from '../contract';
import { inventoryReadPermission } from '../permissions';
import { comparisonColumns, comparisonSchema } from './comparison';
import { InventoryFacet, inventoryFacets, inventorySortKeys } from './facets';
import { inventoryColumns, inventoryRowSchema } from './inventoryRow';

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
