import { ReactNode } from 'react';
import { NotRecorded } from './NotRecorded';
import styles from './FactList.module.css';

/**
 * A label and its value. Absent or empty values read "Not recorded".
 *
 * @public
 */
export interface Fact {
  label: string;
  value?: ReactNode;
}

/**
 * Facts as dense label and value pairs.
 *
 * @public
 */
export function FactList(props: {
  facts: readonly Fact[];
  'aria-label'?: string;
}) {
  return (
    <dl className={styles.list} aria-label={props['aria-label']}>
      {props.facts.map(({ label, value }) => (
        <div key={label} className={styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            {value === undefined || value === null || value === '' ? (
              <NotRecorded />
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
