import { EntityName } from '@aigov/backstage-plugin-ai-governance-react';
import type { UsageRow } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Fragment } from 'react';
import { usageTranslationRef } from './translation';

/** The path from the entity to the asset: "Through ticket-router, intent-api". */
export function ViaPath(props: { row: Pick<UsageRow, 'direct' | 'via'> }) {
  const { direct, via } = props.row;
  const { t } = useTranslationRef(usageTranslationRef);
  if (direct || !via.length) return <>{t('directly')}</>;
  const path = via.map((entityRef, index) => (
    <Fragment key={entityRef}>
      {index ? ' › ' : null}
      <EntityName entityRef={entityRef} />
    </Fragment>
  ));
  return <>{t('through', { path: <>{path}</> })}</>;
}
