import fc from 'fast-check';
import { defaultScheme } from '../defaultScheme';
import { Matrix } from '../matrix';
import { Cells, cellValues } from '../scheme';

const roles = defaultScheme.roles.map(({ id }) => id);
const activities = defaultScheme.activities.map(({ id }) => id);

const party = fc.constantFrom(
  'user:default/lea',
  'user:default/tom',
  'group:default/ml',
  'group:default/legal',
);

/** Rows with exactly one A, anything else in the other cells. */
const row = fc
  .record({
    accountable: fc.constantFrom(...roles),
    doesIt: fc.boolean(),
    rest: fc.dictionary(
      fc.constantFrom(...roles),
      fc.constantFrom(...cellValues.filter(value => !value.includes('A'))),
    ),
  })
  .map(({ accountable, doesIt, rest }) => ({
    ...rest,
    [accountable]: doesIt ? ('AR' as const) : ('A' as const),
  }));

/** Any matrix that may be saved under the default scheme. */
export const anyMatrix: fc.Arbitrary<Matrix> = fc.record({
  parties: fc.dictionary(fc.constantFrom(...roles), party),
  cells: fc
    .tuple(...activities.map(() => row))
    .map(
      (rows): Cells =>
        Object.fromEntries(rows.map((one, at) => [activities[at], one])),
    ),
});
