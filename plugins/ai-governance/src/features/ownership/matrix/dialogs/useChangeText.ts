import {
  CellValue,
  cellValues,
  Scheme,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { useLetterWords } from '../useLetterWords';
import { PartyTitles } from '../usePartyTitles';

const isLetters = (value: string | undefined): value is CellValue =>
  cellValues.some(one => one === value);

/** Names a value of a matrix and says it: "Deploy, QA" and "Accountable". */
export function useChangeText(
  scheme: Pick<Scheme, 'roles' | 'activities'>,
  titles: PartyTitles,
) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const wordsOf = useLetterWords();
  const titleIn = (items: { id: string; title: string }[], id: string) =>
    items.find(item => item.id === id)?.title ?? id;
  return {
    placeOf: (change: { role: string; activity?: string }) => {
      const role = titleIn(scheme.roles, change.role);
      return change.activity === undefined
        ? role
        : `${titleIn(scheme.activities, change.activity)}, ${role}`;
    },
    valueOf: (change: { activity?: string }, value: string | undefined) => {
      if (change.activity !== undefined) {
        return wordsOf(isLetters(value) ? value : undefined);
      }
      return value ? titles.titleOf(value) : t('ownership.matrix.vacant');
    },
  };
}
