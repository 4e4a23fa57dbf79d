import {
  CellValue,
  lettersOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';

/** The letters of a cell as words: "Responsible and accountable". */
export function useLetterWords() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (value: CellValue | undefined): string => {
    if (value === 'AR') return t('ownership.matrix.both');
    const [letter] = lettersOf(value);
    return letter
      ? t(`ownership.words.letter.${letter}`)
      : t('ownership.matrix.noLetter');
  };
}
