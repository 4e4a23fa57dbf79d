import type { ResponsibilityRow } from '@aigov/backstage-plugin-ai-governance-common';

type Duty = ResponsibilityRow['duties'][number];

/** The activities of one letter, and in which roles. */
export interface LetterDuties {
  letter: Duty['letter'];
  activities: string[];
  roles: string[];
}

const order: Duty['letter'][] = ['A', 'R', 'C', 'I'];

/** The duties of an asset by letter, the weightiest first. */
export function dutiesOf(duties: readonly Duty[]): LetterDuties[] {
  return order.flatMap(letter => {
    const some = duties.filter(duty => duty.letter === letter);
    return some.length
      ? [
          {
            letter,
            activities: [...new Set(some.map(({ activity }) => activity))],
            roles: [...new Set(some.map(({ role }) => role))],
          },
        ]
      : [];
  });
}

/** The sorts of rows that the counts count. */
export const dutySorts = ['all', 'accountable', 'responsible', 'gaps'] as const;

/** @see dutySorts */
export type DutySort = (typeof dutySorts)[number];

/** Whether a row is of a sort. */
export function isOfSort(row: ResponsibilityRow, sort: DutySort): boolean {
  switch (sort) {
    case 'accountable':
      return row.duties.some(({ letter }) => letter === 'A');
    case 'responsible':
      return row.duties.some(({ letter }) => letter === 'R');
    case 'gaps':
      return row.findings.length > 0;
    default:
      return true;
  }
}
