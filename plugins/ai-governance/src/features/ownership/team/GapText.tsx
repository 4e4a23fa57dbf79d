import type { ResponsibilityRow } from '@aigov/backstage-plugin-ai-governance-common';
import { StatusMark } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from './team.module.css';

/** What is wrong with who answers for an asset, by name; the tooltip says it whole. */
export function GapText({ row }: { row: ResponsibilityRow }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (row.findings.length === 0) {
    return <StatusMark status="met">{t('ownership.team.noGaps')}</StatusMark>;
  }
  return (
    <ul className={styles.lines}>
      {row.findings.map(({ id, message }) => (
        <li key={`${id} ${message}`} title={message}>
          <StatusMark status="not-met">
            {t(`ownership.words.finding.${id}`)}
          </StatusMark>
        </li>
      ))}
    </ul>
  );
}
