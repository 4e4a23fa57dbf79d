import type {
  Matrix,
  Scheme,
} from '@aigov/backstage-plugin-ai-governance-common';

/** Who answers for which activities, and for which nobody does. */
export interface Answers {
  /** Most activities first. */
  parties: { party: string; activities: string[] }[];
  /** Activities without an accountable party that is there. */
  gaps: string[];
  total: number;
}

/** Reads a matrix as an answer: who is accountable for how much of it. */
export function answersOf(
  matrix: Matrix,
  scheme: Pick<Scheme, 'activities' | 'roles'>,
  options: { isThere: (party: string) => boolean },
): Answers {
  const byParty = new Map<string, string[]>();
  const gaps: string[] = [];
  for (const { id } of scheme.activities) {
    const parties = new Set(
      scheme.roles
        .filter(role => matrix.cells[id]?.[role.id]?.includes('A'))
        .map(role => matrix.parties[role.id])
        .filter(party => party !== undefined && options.isThere(party)),
    );
    if (parties.size === 0) gaps.push(id);
    for (const party of parties) {
      byParty.set(party, [...(byParty.get(party) ?? []), id]);
    }
  }
  return {
    parties: [...byParty]
      .map(([party, activities]) => ({ party, activities }))
      .sort((a, b) => b.activities.length - a.activities.length),
    gaps,
    total: scheme.activities.length,
  };
}
