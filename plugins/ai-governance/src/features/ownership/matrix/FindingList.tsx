import type { OwnershipFinding } from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  NamedText,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from './matrix.module.css';

/** What is wrong with who answers, and since when. */
export function FindingList({ findings }: { findings: OwnershipFinding[] }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return findings.length ? (
    <ul className={styles.findings} aria-label={t('ownership.matrix.findings')}>
      {findings.map(({ id, message, party, since }) => (
        <li key={`${id} ${party}`}>
          <StatusMark status="not-met">
            <NamedText
              text={message}
              gone={id === 'party-left' && party ? [party] : []}
            />
            {since ? (
              <span className={styles.since}>
                {' '}
                {t('ownership.matrix.since')} <DateText value={since} />
              </span>
            ) : null}
          </StatusMark>
        </li>
      ))}
    </ul>
  ) : null;
}
