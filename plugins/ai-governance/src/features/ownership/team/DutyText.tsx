import type { ResponsibilityRow } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import { dutiesOf } from './dutiesOf';
import styles from './team.module.css';

const sentences = {
  A: 'accountableFor',
  R: 'responsibleFor',
  C: 'consultedFor',
  I: 'informedFor',
} as const;

/** "Accountable for Build and Retire (as Model owner)", a line per letter. */
export function DutyText({ row }: { row: ResponsibilityRow }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <ul className={styles.lines}>
      {dutiesOf(row.duties).map(({ letter, activities, roles }) => (
        <li key={letter}>
          {t(`ownership.team.${sentences[letter]}`, {
            activities: t('ownership.team.as', {
              activities: activities.join(', '),
              roles: roles.join(', '),
            }),
          })}
        </li>
      ))}
    </ul>
  );
}
