import {
  Matrix,
  MatrixDifference,
  mergeMatrices,
  Scheme,
} from '@aigov/backstage-plugin-ai-governance-common';

/** One value that differs between two matrices: a party, or letters. */
export type MatrixChange = Pick<MatrixDifference, 'role' | 'activity'> & {
  before?: string;
  after?: string;
};

/** Parties first, then cells, both in the order of the rules. */
export function inSchemeOrder<T extends { role: string; activity?: string }>(
  items: readonly T[],
  scheme: Pick<Scheme, 'roles' | 'activities'>,
): T[] {
  const placeOf = ({ role, activity }: T) =>
    (activity === undefined
      ? -1
      : scheme.activities.findIndex(({ id }) => id === activity)) *
      scheme.roles.length +
    scheme.roles.findIndex(({ id }) => id === role);
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}

/** What changes from one matrix to another. */
export function matrixChanges(
  before: Matrix,
  after: Matrix,
  scheme: Pick<Scheme, 'roles' | 'activities'>,
): MatrixChange[] {
  const { differences } = mergeMatrices(before, after, before);
  return inSchemeOrder(differences, scheme).map(
    ({ role, activity, base, mine }) => ({
      role,
      activity,
      before: base,
      after: mine,
    }),
  );
}
