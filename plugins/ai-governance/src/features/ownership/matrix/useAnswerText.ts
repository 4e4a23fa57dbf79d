import type {
  Matrix,
  MatrixView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import { answersOf } from './answersOf';

/** Says a matrix in one sentence. */
export function useAnswerText() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (view: MatrixView, matrix: Matrix = view.matrix) => {
    const known = new Map(
      view.parties.flatMap(({ party }) =>
        party ? [[party.ref, party] as const] : [],
      ),
    );
    const { parties, gaps, total } = answersOf(matrix, view.scheme, {
      isThere: party => known.get(party)?.state !== 'left',
    });
    const [first] = parties;
    if (!first) return `${t('ownership.matrix.nobodyAnswers', { total })}.`;
    const title =
      known.get(first.party)?.title ?? parseEntityRef(first.party).name;
    const open =
      gaps.length === 0
        ? t('ownership.matrix.noGaps')
        : t('ownership.matrix.gaps', { count: gaps.length });
    const answer = t('ownership.matrix.answers', {
      party: title,
      mine: first.activities.length,
      total,
    });
    return `${answer}; ${open}.`;
  };
}
