import { RaciLetter, raciLetters } from '../contract';
import { cellOf, lettersOf, own, rolesWith } from './letters';
import { Matrix } from './matrix';
import { Scheme } from './scheme';

/** What a matrix is read by: its columns and rows. @public */
export type SchemeNames = Pick<Scheme, 'roles' | 'activities'>;

/**
 * The parties that are accountable for at least one activity: those with most
 * activities first, then by name.
 *
 * @public
 */
export function accountableParties(
  matrix: Matrix,
  scheme: SchemeNames,
): string[] {
  const activities = new Map<string, number>();
  for (const { id } of scheme.activities) {
    const parties = rolesWith(matrix.cells, id, 'A')
      .map(role => own(matrix.parties, role))
      .filter(party => party !== undefined);
    for (const party of new Set(parties)) {
      activities.set(party, (activities.get(party) ?? 0) + 1);
    }
  }
  return [...activities]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([party]) => party);
}

/**
 * A role that somebody plays, with the letters it has anywhere.
 *
 * @public
 */
export interface RoleHolder {
  party: string;
  role: string;
  letters: RaciLetter[];
}

/** Who plays which role with which letters, in the order of the roles. @public */
export function holdersOf(matrix: Matrix, scheme: SchemeNames): RoleHolder[] {
  return scheme.roles.flatMap(({ id: role }) => {
    const party = own(matrix.parties, role);
    if (!party) return [];
    const held = new Set(
      scheme.activities.flatMap(({ id }) =>
        lettersOf(cellOf(matrix.cells, id, role)),
      ),
    );
    return [
      { party, role, letters: raciLetters.filter(letter => held.has(letter)) },
    ];
  });
}
