import type { Scheme } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { MatrixChange } from '../draft/matrixChanges';
import { PartyTitles } from '../usePartyTitles';
import styles from './dialogs.module.css';
import { useChangeText } from './useChangeText';

/** What would change, value by value. */
export function ChangeList(props: {
  changes: MatrixChange[];
  scheme: Pick<Scheme, 'roles' | 'activities'>;
  titles: PartyTitles;
}) {
  const { changes, scheme, titles } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { placeOf, valueOf } = useChangeText(scheme, titles);
  return (
    <div
      className={styles.scroll}
      role="group"
      aria-label={t('ownership.matrix.startFrom.changes')}
      // What scrolls must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('ownership.matrix.what')}</th>
            <th scope="col">{t('ownership.matrix.now')}</th>
            <th scope="col">{t('ownership.matrix.then')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(change => (
            <tr key={`${change.activity} ${change.role}`}>
              <th scope="row">{placeOf(change)}</th>
              <td>{valueOf(change, change.before)}</td>
              <td>{valueOf(change, change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
