import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from './matrix.module.css';

/** The card of the matrix; beside its title a word on how saving goes. */
export function MatrixFrame(props: { word?: ReactNode; children: ReactNode }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <EntityInfoCard
      className={styles.whole}
      title={t('ownership.matrix.title')}
      headerActions={
        <span role="status" className={styles.word}>
          {props.word}
        </span>
      }
    >
      <div className={styles.body}>{props.children}</div>
    </EntityInfoCard>
  );
}
