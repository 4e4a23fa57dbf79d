import type { MatrixView } from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  EntityName,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from './matrix.module.css';

/** Where the matrix comes from, who saved it, and who owns it in the catalog. */
export function StateLine({ view }: { view: MatrixView }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { state, system, catalogOwner, changedAt, changedBy } = view;
  return (
    <p className={styles.state}>
      {state === 'own' ? (
        <span>
          {t('ownership.matrix.state.own', { revision: `${view.revision}` })}{' '}
          {changedAt ? <DateText value={changedAt} /> : null}
          {changedBy?.includes('/') ? (
            <>
              {' '}
              {t('ownership.matrix.by')} <EntityName entityRef={changedBy} />
            </>
          ) : null}
        </span>
      ) : null}
      {state === 'inherited' && system ? (
        <span>
          <em>{t('ownership.matrix.state.inherited')}</em>{' '}
          <EntityName entityRef={system} />
        </span>
      ) : null}
      {state === 'declared' ? (
        <StatusMark status="unknown">
          {t('ownership.matrix.state.declared')}
        </StatusMark>
      ) : null}
      {catalogOwner ? (
        <span>
          {t('ownership.matrix.catalogOwner')}{' '}
          <EntityName
            entityRef={catalogOwner.ref}
            title={catalogOwner.title}
            state={catalogOwner.state === 'left' ? 'missing' : 'found'}
          />
        </span>
      ) : (
        <span>{t('ownership.matrix.noCatalogOwner')}</span>
      )}
    </p>
  );
}
