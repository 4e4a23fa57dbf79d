import { cellOf, lettersOf, own, rolesWith } from './letters';
import { Matrix } from './matrix';
import { CellValue } from './scheme';

/**
 * Where two versions of a matrix differ: the letters of a cell, or the party
 * of a role. `take` is which one a merge takes; absent while somebody has to
 * choose, because both sides changed it.
 *
 * @public
 */
export type MatrixDifference = { role: string; take?: 'mine' | 'theirs' } & (
  | { activity?: undefined; base?: string; mine?: string; theirs?: string }
  | {
      activity: string;
      base?: CellValue;
      mine?: CellValue;
      theirs?: CellValue;
    }
);

/**
 * Two edits of the same matrix, brought together.
 *
 * @public
 */
export interface MatrixMerge {
  differences: MatrixDifference[];
  /** With `theirs` where somebody has still to choose. */
  merged: Matrix;
}

/**
 * Brings two edits of one matrix together, role by role and cell by cell. What
 * only one side changed is taken from it, unless an activity would then not
 * have exactly one A: its differences about an A are left to a person.
 *
 * @public
 */
export function mergeMatrices(
  base: Matrix,
  mine: Matrix,
  theirs: Matrix,
): MatrixMerge {
  const differences = [
    ...partyDifferences(base, mine, theirs),
    ...cellDifferences(base, mine, theirs),
  ];
  const attempt = resolveMerge(theirs, differences);
  const settled = differences.map(difference =>
    difference.activity !== undefined &&
    isAboutA(difference) &&
    rolesWith(attempt.cells, difference.activity, 'A').length !== 1
      ? { ...difference, take: undefined }
      : difference,
  );
  return { differences: settled, merged: resolveMerge(theirs, settled) };
}

/**
 * The matrix that the choices make: theirs, with mine where it is taken.
 *
 * @public
 */
export function resolveMerge(
  theirs: Matrix,
  differences: readonly MatrixDifference[],
): Matrix {
  const parties = { ...theirs.parties };
  const cells = Object.fromEntries(
    Object.entries(theirs.cells).map(([id, row]) => [id, { ...row }]),
  );
  for (const difference of differences) {
    if (difference.take !== 'mine') continue;
    const { role } = difference;
    if (difference.activity === undefined) {
      put(parties, role, difference.mine);
    } else {
      const row = own(cells, difference.activity) ?? {};
      put(row, role, difference.mine);
      const isEmpty = !Object.keys(row).length;
      put(cells, difference.activity, isEmpty ? undefined : row);
    }
  }
  return { parties, cells };
}

function put<T>(record: Record<string, T>, key: string, value: T | undefined) {
  if (value === undefined) delete record[key];
  else record[key] = value;
}

function partyDifferences(
  base: Matrix,
  mine: Matrix,
  theirs: Matrix,
): MatrixDifference[] {
  const roles = keysOf(base.parties, mine.parties, theirs.parties);
  return roles.flatMap(role =>
    differenceOf({
      base: own(base.parties, role),
      mine: own(mine.parties, role),
      theirs: own(theirs.parties, role),
    }).map(sides => ({ role, ...sides })),
  );
}

function cellDifferences(
  base: Matrix,
  mine: Matrix,
  theirs: Matrix,
): MatrixDifference[] {
  const activities = keysOf(base.cells, mine.cells, theirs.cells);
  return activities.flatMap(activity =>
    keysOf(
      own(base.cells, activity),
      own(mine.cells, activity),
      own(theirs.cells, activity),
    ).flatMap(role =>
      differenceOf({
        base: cellOf(base.cells, activity, role),
        mine: cellOf(mine.cells, activity, role),
        theirs: cellOf(theirs.cells, activity, role),
      }).map(sides => ({ activity, role, ...sides })),
    ),
  );
}

type Sides<T> = { base?: T; mine?: T; theirs?: T };

function differenceOf<T>(
  sides: Sides<T>,
): Array<Sides<T> & { take?: 'mine' | 'theirs' }> {
  const { base, mine, theirs } = sides;
  if (mine === theirs) return [];
  if (mine === base) return [{ ...sides, take: 'theirs' }];
  return [{ ...sides, take: theirs === base ? 'mine' : undefined }];
}

function isAboutA({ mine, theirs }: MatrixDifference): boolean {
  return [mine, theirs].some(side =>
    lettersOf(side as CellValue | undefined).includes('A'),
  );
}

function keysOf(...records: Array<object | undefined>): string[] {
  return [...new Set(records.flatMap(record => Object.keys(record ?? {})))];
}
