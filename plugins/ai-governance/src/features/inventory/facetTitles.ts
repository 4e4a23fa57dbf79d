import {
  ANY_FINDING,
  InventoryFacet,
  NOT_ASKED,
  NOT_RECORDED,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../translation';

/** Facets whose values are bands and ids of our own, and read as words. */
const spoken: InventoryFacet[] = ['finding', 'size', 'responseTime'];

/** How a value of a facet reads; entity refs without a title by their name. */
export function useFacetTitles() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);

  return (facet: InventoryFacet, value: string, title?: string): string => {
    if (title) return title;
    if (value === NOT_RECORDED) {
      if (facet === 'classification') return t('inventory.notDecided');
      if (facet === 'finding') return t('inventory.noFindings');
      return t('inventory.notRecorded');
    }
    if (value === NOT_ASKED) return t('inventory.notApplicable');
    if (facet === 'finding' && value === ANY_FINDING) {
      return t('inventory.anyFinding');
    }
    if (facet === 'kind' && value === 'AITool') {
      return t('inventory.value.aitool');
    }
    if (facet === 'owner' || facet === 'system') {
      return value.slice(value.lastIndexOf('/') + 1);
    }
    if (facet === 'retirement') {
      if (value === 'past') return t('inventory.value.past');
      if (value === 'within-60-days') return t('inventory.value.within60Days');
      if (value === 'later') return t('inventory.value.later');
    }
    return spoken.includes(facet) ? value.replaceAll('-', ' ') : value;
  };
}
