import type {
  Matrix,
  MatrixView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { useLetterWords } from '../useLetterWords';
import { PartyTitles } from '../usePartyTitles';
import { Place, ROLES_ROW } from './places';

/** What each cell of an edited matrix is called, and whether it was changed. */
export function useCellLabels(options: {
  view: MatrixView;
  matrix: Matrix;
  titles: PartyTitles;
}) {
  const { view, matrix, titles } = options;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const wordsOf = useLetterWords();
  const { roles, activities } = view.scheme;

  const valueIn = (from: Matrix, { row, column }: Place) =>
    row === ROLES_ROW
      ? from.parties[roles[column].id]
      : from.cells[activities[row].id]?.[roles[column].id];
  const isChanged = (place: Place) =>
    valueIn(matrix, place) !== valueIn(view.matrix, place);

  const originOf = ({ row, column }: Place) =>
    row === ROLES_ROW
      ? view.parties.find(({ role }) => role === roles[column].id)?.origin
      : view.cells.find(
          cell =>
            cell.activity === activities[row].id &&
            cell.role === roles[column].id,
        )?.origin;
  /** Still as the system has it. */
  const isInherited = (place: Place) =>
    !isChanged(place) &&
    valueIn(matrix, place) !== undefined &&
    originOf(place) === 'system';

  const labelOf = (place: Place) => {
    const role = roles[place.column];
    const party = matrix.parties[role.id];
    const activity = activities[place.row];
    const words =
      place.row === ROLES_ROW
        ? t('ownership.matrix.roleLabel', {
            role: role.title,
            party: party ? titles.titleOf(party) : t('ownership.matrix.vacant'),
          })
        : t('ownership.matrix.cellLabel', {
            activity: activity.title,
            role: role.title,
            letters: wordsOf(matrix.cells[activity.id]?.[role.id]),
          });
    if (isChanged(place)) return `${words}, ${t('ownership.matrix.changed')}`;
    return isInherited(place) && view.system
      ? `${words}, ${t('ownership.matrix.fromSystem', {
          system: parseEntityRef(view.system).name,
        })}`
      : words;
  };
  return { isChanged, isInherited, labelOf };
}
