import {
  AiEntity,
  retirementState,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aboutTranslationRef } from '../translation';
import { Reference } from './Reference';
import { SafeLink } from './SafeLink';
import { useAiEntity } from './useAiEntity';

const today = () => new Date().toISOString().slice(0, 10);

/** Whether an asset must not be used any more, by its lifecycle or its date. */
export function isRetired(entity: AiEntity): boolean {
  return (
    entity.spec.lifecycle === 'retired' ||
    retirementState(entity, today())?.state === 'past'
  );
}

/** What stands before any other answer: retired, deprecated, leaving soon. */
export function LifeState() {
  const entity = useAiEntity();
  const { t } = useTranslationRef(aboutTranslationRef);
  const retirement = retirementState(entity, today());
  const { lifecycle } = entity.spec;
  if (isRetired(entity)) {
    return (
      <StatusMark status="not-met">
        {retirement?.state === 'past'
          ? t('retiredSince', { when: <DateText value={retirement.date} /> })
          : t('retired')}
        . <Successor />
      </StatusMark>
    );
  }
  if (lifecycle === 'deprecated' || retirement?.state === 'within-60-days') {
    return (
      <StatusMark status="stale">
        {lifecycle === 'deprecated' ? <>{t('deprecated')}. </> : null}
        {retirement ? (
          <>{t('retires', { when: <DateText value={retirement.date} /> })}. </>
        ) : null}
        <Successor />
      </StatusMark>
    );
  }
  return lifecycle === 'experimental' ? (
    <StatusMark status="draft">{t('experimental')}</StatusMark>
  ) : null;
}

function Successor() {
  const { spec } = useAiEntity();
  const { t } = useTranslationRef(aboutTranslationRef);
  return (
    <>
      {spec.retirement?.successor
        ? t('successor', {
            what: <Reference field="spec.retirement.successor" />,
          })
        : t('noSuccessor')}
    </>
  );
}

/**
 * The declared end in a list of facts, with its source. What to do about one
 * that is near or past stands before every answer already.
 */
export function RetirementFact() {
  const entity = useAiEntity();
  const { t } = useTranslationRef(aboutTranslationRef);
  const retirement = retirementState(entity, today());
  if (!retirement) {
    return <StatusMark status="unknown">{t('noRetirement')}</StatusMark>;
  }
  return (
    <>
      <DateText value={retirement.date} />
      {retirement.state === 'later' ? (
        <>
          . <Successor />
        </>
      ) : null}
      {retirement.source ? (
        <>
          .{' '}
          {t('retirementSource', {
            source: <SafeLink to={retirement.source} />,
          })}
        </>
      ) : null}
    </>
  );
}
