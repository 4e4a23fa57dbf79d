import { ReactNode } from 'react';
import {
  AI_KINDS,
  matrixStates,
  ownershipFindingIds,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { aiGovernanceTranslationRef } from '../../../translation';
import { ListFacet } from './listState';

/** What a value of a filter is called. */
export function useValueTitle() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (facet: ListFacet, value: string): ReactNode => {
    if (facet === 'owner' || facet === 'accountable') {
      return <EntityDisplayName entityRef={value} hideIcon disableTooltip />;
    }
    if (value === 'any') return t('ownership.list.anyFinding');
    const kind = AI_KINDS.find(k => k === value);
    if (kind) return t(`ownership.words.kind.${kind}`);
    const state = matrixStates.find(s => s === value);
    if (state) return t(`ownership.words.state.${state}`);
    const finding = ownershipFindingIds.find(id => id === value);
    return finding ? t(`ownership.words.finding.${finding}`) : value;
  };
}
