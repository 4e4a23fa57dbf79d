import { rolesWith } from './letters';
import { Matrix } from './matrix';
import { listed, RuleProblem, titleOf } from './ruleProblem';
import { Cells, Scheme } from './scheme';

/**
 * What keeps a matrix from being saved: roles and activities that the scheme
 * does not have, and activities without exactly one A.
 *
 * @public
 */
export function matrixProblems(matrix: Matrix, scheme: Scheme): RuleProblem[] {
  const strangers = Object.keys(matrix.parties)
    .filter(role => !scheme.roles.some(({ id }) => id === role))
    .map(role => unknownRole(role, scheme));
  return [...strangers, ...cellProblems(matrix.cells, scheme)];
}

/** What is wrong with the letters alone. @internal */
export function cellProblems(
  cells: Cells,
  scheme: Pick<Scheme, 'roles' | 'activities'>,
): RuleProblem[] {
  const { roles, activities } = scheme;
  const problems: RuleProblem[] = [];
  for (const [activity, row] of Object.entries(cells)) {
    if (!activities.some(({ id }) => id === activity)) {
      problems.push({
        activity,
        message: `There is no activity '${activity}': choose one of ${idsOf(
          activities,
        )}`,
      });
    }
    for (const role of Object.keys(row)) {
      if (!roles.some(({ id }) => id === role)) {
        problems.push({ ...unknownRole(role, scheme), activity });
      }
    }
  }
  for (const { id, title } of activities) {
    const accountable = rolesWith(cells, id, 'A');
    if (accountable.length !== 1) {
      problems.push({
        activity: id,
        message: accountable.length
          ? `${title} has ${inWords(
              accountable.length,
            )} accountable roles, ${listed(
              accountable.map(role => titleOf(roles, role)),
            )}: leave one A`
          : `${title} has no accountable role: give one role an A`,
      });
    }
  }
  return problems;
}

function unknownRole(
  role: string,
  { roles }: Pick<Scheme, 'roles'>,
): RuleProblem {
  return {
    role,
    message: `There is no role '${role}': choose one of ${idsOf(roles)}`,
  };
}

function idsOf(items: Array<{ id: string }>): string {
  return items.map(({ id }) => id).join(', ');
}

function inWords(count: number): string {
  return count === 2 ? 'two' : `${count}`;
}
