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
  const { items, worstRiskTier, nearestRetirement, complete } = props.usage;
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
          {nearestRetirement
            ? t('nearestRetirement', {
                what: (
                  <EntityName
                    entityRef={nearestRetirement.entityRef}
                    title={nearestRetirement.title}
                  />
                ),
                when: <DateText value={nearestRetirement.date} />,
              })
            : t('noRetirement')}
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
