import {
  DateText,
  EntityName,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { usageTranslationRef } from './translation';
import type { Usage } from './usage';
import styles from './usage.module.css';
import { summaryWords } from './summaryWords';

/** The answer first: how much AI, how risky, what goes next. */
export function UsageSummary(props: { usage: Usage }) {
  const { items, worstRiskTier, complete } = props.usage;
  const { reason, restricted } = props.usage;
  const { t } = useTranslationRef(usageTranslationRef);
  const missing = items.filter(({ state }) => state === 'missing').length;
  return (
    <div>
      <Text as="p" variant="body-large">
        {summaryWords(props.usage, t)}
      </Text>
      <ul className={styles.plain}>
        {missing ? (
          <li>
            <StatusMark status="not-met">
              {t('missing', { count: missing })}
            </StatusMark>
          </li>
        ) : null}
        <li>
          {worstRiskTier
            ? t('worstRisk', { tier: worstRiskTier })
            : t('noRisk')}
        </li>
        <li>
          <NearestRetirement usage={props.usage} />
        </li>
        {restricted ? <li>{t('restricted')}</li> : null}
        {complete ? null : (
          <li>
            <StatusMark status="stale">
              {t('cut', { reason: reason ?? '' })}
            </StatusMark>
          </li>
        )}
      </ul>
    </div>
  );
}

/** What retires first, or has retired already and is still used. */
function NearestRetirement({ usage }: { usage: Usage }) {
  const { t } = useTranslationRef(usageTranslationRef);
  const { items, nearestRetirement: nearest } = usage;
  if (!nearest) return <>{t('noRetirement')}</>;
  const words = {
    what: <EntityName entityRef={nearest.entityRef} title={nearest.title} />,
    when: <DateText value={nearest.date} />,
  };
  const asset = items.find(item => item.entityRef === nearest.entityRef);
  return asset?.retirement?.state === 'past' ? (
    <StatusMark status="not-met">{t('pastRetirement', words)}</StatusMark>
  ) : (
    <>{t('nearestRetirement', words)}</>
  );
}
