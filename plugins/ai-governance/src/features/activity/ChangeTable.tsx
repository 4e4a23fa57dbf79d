import { DescribedField } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../translation';
import styles from './activity.module.css';
import { ChangeValue } from './ChangeValue';

/** Each field of a change, before and after. */
export function ChangeTable(props: {
  id: string;
  label: string;
  fields: readonly DescribedField[];
}) {
  const { id, label, fields } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <div className={styles.scroll}>
      <table id={id} className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('activity.field')}</th>
            <th scope="col">{t('activity.before')}</th>
            <th scope="col">{t('activity.after')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, label: name, before, after }) => (
            <tr key={field}>
              <th scope="row" title={field}>
                {name}
              </th>
              <td>
                <ChangeValue value={before} />
              </td>
              <td>
                <ChangeValue value={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
