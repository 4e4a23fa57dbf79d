import { z } from 'zod';
import { endpoint, entityRefSchema, instant } from '../contract';
import { factsReadPermission } from '../permissions';

/**
 * A fact about an entity, with where it comes from and as of when.
 *
 * @public
 */
export const factSchema = z.object({
  entityRef: z.string(),
  id: z.string().describe('Fact id, <feature>.<words>'),
  title: z.string(),
  value: z.json(),
  source: z.string().describe('Who said so: catalog, ownership, …'),
  observedAt: instant.describe('When it was seen in this state'),
  validUntil: instant.optional().describe('After this it is not known'),
  expired: z.boolean().describe('Past validUntil: counts as not known'),
});

/** @public */
export type Fact = z.infer<typeof factSchema>;

/** A change of a fact. @public */
export const factChangeSchema = z.object({
  id: z.string(),
  title: z.string(),
  value: z.json().optional().describe('Absent: it was no longer known'),
  source: z.string(),
  observedAt: instant,
  recordedAt: instant,
});

/**
 * A change of a fact: the value from then on, or that it was no longer known.
 *
 * @public
 */
export type FactChange = z.infer<typeof factChangeSchema>;

const columns = (
  ['entityRef', 'id', 'title', 'source', 'observedAt', 'validUntil'] as const
).map(id => ({ id, title: id, value: (row: Fact) => row[id] }));

/**
 * What is known of entities.
 *
 * @public
 */
export const factsApi = {
  readFacts: endpoint({
    method: 'GET',
    path: '/facts/:entityRef',
    summary: 'Every fact that is known of an entity, with its source',
    params: z.object({ entityRef: entityRefSchema }),
    result: z.object({ items: z.array(factSchema), asOf: instant }),
    permission: factsReadPermission,
    csv: {
      filename: 'facts',
      columns: [
        ...columns,
        {
          id: 'value',
          title: 'value',
          value: (row: Fact) => JSON.stringify(row.value),
        },
      ],
    },
  }),
  readFactHistory: endpoint({
    method: 'GET',
    path: '/facts/:entityRef/history',
    summary: 'How one fact of an entity changed, newest first',
    params: z.object({ entityRef: entityRefSchema }),
    query: z.object({
      fact: z.string().max(200),
      limit: z.coerce
        .number<number | string>()
        .int()
        .min(1)
        .max(200)
        .default(50),
      cursor: z.string().max(2_000).optional(),
    }),
    result: z.object({
      items: z.array(factChangeSchema),
      cursor: z.string().optional(),
      asOf: instant,
    }),
    permission: factsReadPermission,
  }),
  queryFacts: endpoint({
    method: 'POST',
    path: '/facts/query',
    summary:
      'Facts of many entities at once; those you cannot see are left out',
    body: z.object({
      entityRefs: z.array(entityRefSchema).min(1).max(500),
      facts: z.array(z.string().max(200)).max(100).optional(),
    }),
    bodyLimit: '300kb',
    result: z.object({
      items: z.array(factSchema),
      asOf: instant,
      restricted: z.boolean().describe('Within what you can see'),
    }),
    permission: factsReadPermission,
  }),
};
