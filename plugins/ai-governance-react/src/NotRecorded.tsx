import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceReactTranslationRef } from './translation';
import { StatusMark } from './StatusMark';

/**
 * What an absent value reads as: never a blank, a dash or a zero. Children say
 * it in other words, such as "Not decided".
 *
 * @public
 */
export function NotRecorded(props: { children?: ReactNode }) {
  const { t } = useTranslationRef(aiGovernanceReactTranslationRef);
  return (
    <StatusMark status="unknown">
      {props.children ?? t('notRecorded')}
    </StatusMark>
  );
}
