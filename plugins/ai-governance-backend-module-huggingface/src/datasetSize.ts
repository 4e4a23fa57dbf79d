import { z } from 'zod';
import { CardFields } from './cardFields';

const count = z.number().nonnegative().optional().catch(undefined);

const info = z.object({
  dataset_size: count,
  splits: z
    .array(z.object({ num_examples: count }).catch({}))
    .optional()
    .catch(undefined),
});

/** Adds up what is known; unknown only when nothing is. */
function sum(numbers: Array<number | undefined>): number | undefined {
  const known = numbers.filter(number => number !== undefined);
  return known.length ? known.reduce((all, each) => all + each, 0) : undefined;
}

/** The size in `dataset_info`, an object or a list with one per subset. */
export function datasetSizeOf(fields: CardFields) {
  const given = fields.value('dataset_info');
  if (given === undefined) return undefined;
  const parsed = z.array(info).safeParse([given].flat());
  if (!parsed.success) {
    fields.note('dataset_info', 'is not a group of fields: left out', given);
    return undefined;
  }
  const bytes = sum(parsed.data.map(each => each.dataset_size));
  const records = sum(
    parsed.data.flatMap(each => (each.splits ?? []).map(s => s.num_examples)),
  );
  if (bytes === undefined && records === undefined) return undefined;
  return {
    ...(records === undefined ? {} : { records }),
    ...(bytes === undefined ? {} : { bytes }),
  };
}
