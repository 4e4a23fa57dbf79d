import type { SupportView } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import { SupportField } from './mergeSupport';

/**
 * The gaps of a step in words: what follows when it is missing, or what is
 * wrong with it. A contact that left is said where its name would stand.
 */
export function useGapTexts(view: Pick<SupportView, 'gaps' | 'parties'>) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const unreachable = view.parties
    .filter(({ state }) => state !== 'found')
    .map(({ ref }) => ref);
  return (field: SupportField, isThere: boolean): string[] => {
    const gaps = view.gaps.filter(({ step }) => step === field);
    if (!isThere) {
      return gaps.length ? [t(`ownership.support.missing.${field}`)] : [];
    }
    return gaps
      .map(({ message }) => message)
      .filter(message => !unreachable.some(ref => message.includes(ref)));
  };
}
