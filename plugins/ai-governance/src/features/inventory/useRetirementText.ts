import { formatDate } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../translation';
import { Life, retiredBy } from './selection';

/** Why an asset is not for new use, in words; undefined when it is. */
export function useRetirementText() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (asset: Life): string | undefined => {
    switch (retiredBy(asset)) {
      case 'date':
        return t('inventory.retiredByDate', {
          date: formatDate(asset.retirement?.date ?? ''),
        });
      case 'lifecycle':
        return t('inventory.retiredByLifecycle');
      default:
        return undefined;
    }
  };
}
