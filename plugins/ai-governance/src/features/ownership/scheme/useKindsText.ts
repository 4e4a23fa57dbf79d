import { MATRIX_KINDS } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';

/** Kinds in words; none are all that nothing before fits. */
export function useKindsText() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (kinds: readonly string[] | undefined): string =>
    kinds?.length
      ? kinds
          .map(kind => {
            const known = MATRIX_KINDS.find(k => k === kind);
            return known ? t(`ownership.words.kind.${known}`) : kind;
          })
          .join(', ')
      : t('ownership.scheme.everyKind');
}
