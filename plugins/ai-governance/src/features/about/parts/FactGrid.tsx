import {
  Fact,
  FactList,
  NotRecorded,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aboutTranslationRef } from '../translation';
import styles from './parts.module.css';

/** A fact of a grid. A key fact keeps its place when it is not recorded. */
export interface GridFact extends Fact {
  isKey?: boolean;
}

const isRecorded = ({ value }: Fact) =>
  value !== undefined && value !== null && value !== '';

/**
 * Facts in two columns where there is room. Those that nobody recorded are
 * named in one line, so that a gap is visible and takes no room.
 */
export function FactGrid(props: {
  facts: readonly GridFact[];
  'aria-label': string;
}) {
  const { facts } = props;
  const { t } = useTranslationRef(aboutTranslationRef);
  const shown = facts.filter(fact => fact.isKey || isRecorded(fact));
  const absent = facts.filter(fact => !shown.includes(fact));
  return (
    <div className={styles.dense}>
      <FactList aria-label={props['aria-label']} facts={shown} />
      {absent.length ? (
        <p className={styles.absent}>
          <NotRecorded>
            {t('notRecordedList', {
              what: absent.map(({ label }) => label).join(' · '),
            })}
          </NotRecorded>
        </p>
      ) : null}
    </div>
  );
}
