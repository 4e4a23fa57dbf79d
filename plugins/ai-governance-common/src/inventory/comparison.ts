import { z } from 'zod';
import { CsvColumn, instant } from '../contract';
import { inventoryRowSchema } from './inventoryRow';

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
