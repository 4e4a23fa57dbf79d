import type {
  CsvColumn,
  MatrixView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { PartyTitles } from './usePartyTitles';

type Activity = MatrixView['scheme']['activities'][number];

/** The matrix as a file: a line per activity, a column per role and party. */
export function matrixColumns(
  { matrix, scheme, findings }: MatrixView,
  titles: PartyTitles,
  words: { activity: string; vacant: string; findings: string },
): CsvColumn<Activity>[] {
  return [
    { id: 'activity', title: words.activity, value: ({ title }) => title },
    ...scheme.roles.map(role => {
      const party = matrix.parties[role.id];
      return {
        id: role.id,
        title: `${role.title}: ${party ? titles.titleOf(party) : words.vacant}`,
        value: ({ id }: Activity) => matrix.cells[id]?.[role.id],
      };
    }),
    {
      id: 'findings',
      title: words.findings,
      value: ({ id }: Activity) =>
        findings
          .filter(({ activities }) => activities?.includes(id))
          .map(({ message }) => message)
          .join('\n'),
    },
  ];
}
