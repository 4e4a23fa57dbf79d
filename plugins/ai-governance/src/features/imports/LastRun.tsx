import { ImportSourceState } from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  formatDuration,
  NotRecorded,
  Status,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../translation';

type Run = NonNullable<ImportSourceState['lastRun']>;

const marks: Record<Run['state'], Status> = {
  running: 'draft',
  succeeded: 'met',
  failed: 'not-met',
  interrupted: 'stale',
};

/** How the last run went, when it started and how long it took. */
export function LastRun({ run }: { run?: Run }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (!run) return <NotRecorded>{t('imports.neverRan')}</NotRecorded>;
  const { state, startedAt, finishedAt } = run;
  return (
    <span role={state === 'running' ? 'status' : undefined}>
      <StatusMark status={marks[state]}>
        {t(`imports.state.${state}`)}
      </StatusMark>
      {' · '}
      {t('imports.started')} <DateText value={startedAt} />
      {finishedAt
        ? ` · ${t('imports.took', {
            duration: formatDuration(startedAt, finishedAt),
          })}`
        : null}
    </span>
  );
}

/** When a run last succeeded. */
export function LastSuccess({ at }: { at?: string }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return at ? (
    <DateText value={at} />
  ) : (
    <NotRecorded>{t('imports.never')}</NotRecorded>
  );
}
