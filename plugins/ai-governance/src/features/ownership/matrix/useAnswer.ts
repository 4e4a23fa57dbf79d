import type {
  Matrix,
  MatrixView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import { answersOf } from './answersOf';
import { PartyTitles } from './usePartyTitles';

/** A matrix as one sentence, and how many activities nobody answers for. */
export function useAnswer(
  matrix: Matrix,
  scheme: MatrixView['scheme'],
  { titleOf, stateOf }: PartyTitles,
) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { parties, gaps, total } = answersOf(matrix, scheme, {
    // Somebody that nobody has looked up yet was just chosen from the catalog.
    isThere: party => (stateOf(party) ?? 'found') === 'found',
  });
  const [first, ...others] = parties;
  const sentence = first
    ? [
        t('ownership.matrix.answers', {
          party: titleOf(first.party),
          mine: `${first.activities.length}`,
          total: `${total}`,
        }),
        others.length
          ? t('ownership.matrix.othersAnswer', { count: others.length })
          : undefined,
        gaps.length
          ? t('ownership.matrix.gaps', { count: gaps.length })
          : t('ownership.matrix.noGaps'),
      ]
        .filter(part => part !== undefined)
        .join('; ')
    : t('ownership.matrix.nobodyAnswers', { total: `${total}` });
  return { sentence, gaps: gaps.length };
}
