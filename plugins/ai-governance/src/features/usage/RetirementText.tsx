import {
  DateText,
  EntityName,
  NotRecorded,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import type { UsageRow } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usageTranslationRef } from './translation';

/** When an asset goes, in words; no date is unknown and not safe. */
export function RetirementText(props: { retirement: UsageRow['retirement'] }) {
  const { retirement } = props;
  const { t } = useTranslationRef(usageTranslationRef);
  if (!retirement) return <NotRecorded />;
  const { state, date, successor } = retirement;
  const words = (
    <>
      {t(state === 'past' ? 'retiredOn' : 'retiresOn', {
        when: <DateText value={date} />,
      })}
      {successor ? (
        <>, {t('successor', { what: <EntityName entityRef={successor} /> })}</>
      ) : null}
    </>
  );
  if (state === 'later') return words;
  return (
    <StatusMark status={state === 'past' ? 'not-met' : 'stale'}>
      {words}
    </StatusMark>
  );
}
