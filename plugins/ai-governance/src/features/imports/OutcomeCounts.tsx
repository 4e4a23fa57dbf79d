import {
  ImportOutcome,
  importOutcomes,
  ImportSourceState,
} from '@aigov/backstage-plugin-ai-governance-common';
import { formatCount } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ToggleButton } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { ImportsState } from './importsState';
import styles from './OutcomeCounts.module.css';

/** How many files had which outcome; each number opens those files. */
export function OutcomeCounts(props: {
  source: ImportSourceState;
  run: NonNullable<ImportSourceState['lastRun']>;
  imports: ImportsState;
}) {
  const { source, run, imports } = props;
  const { state, change } = imports;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const isOpen = (outcome: ImportOutcome) =>
    state.source === source.id &&
    state.outcome === outcome &&
    state.namespace === '';
  return (
    <div
      role="group"
      aria-label={t('imports.outcomes', { source: source.title })}
      className={styles.counts}
    >
      {importOutcomes.map(outcome =>
        run.counts[outcome] === 0 ? (
          <span key={outcome} className={styles.none}>
            0 {t(`imports.outcome.${outcome}`)}
          </span>
        ) : (
          <ToggleButton
            key={outcome}
            size="small"
            isSelected={isOpen(outcome)}
            aria-label={t('imports.openOutcome', {
              files: formatCount(run.counts[outcome]),
              outcome: t(`imports.outcome.${outcome}`),
              source: source.title,
            })}
            onChange={open =>
              change(
                open
                  ? { source: source.id, outcome, namespace: '', cursor: '' }
                  : { source: '', outcome: 'all', namespace: '', cursor: '' },
                'push',
              )
            }
          >
            <b>{formatCount(run.counts[outcome])}</b>{' '}
            {t(`imports.outcome.${outcome}`)}
          </ToggleButton>
        ),
      )}
    </div>
  );
}
