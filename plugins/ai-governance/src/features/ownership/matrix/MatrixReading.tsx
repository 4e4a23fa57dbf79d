import { useState } from 'react';
import type { MatrixView } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  EmptyState,
  ExportRowsButton,
  NamedText,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { RemoveDialog } from './dialogs/RemoveDialog';
import { FindingList } from './FindingList';
import { MatrixTable } from './grid/MatrixTable';
import { Legend } from './Legend';
import styles from './matrix.module.css';
import { matrixColumns } from './matrixColumns';
import { PrintSheet } from './print/PrintSheet';
import { StateLine } from './StateLine';
import { useAnswer } from './useAnswer';
import { usePartyTitles } from './usePartyTitles';

/** The matrix to read: the answer, where it comes from, what is wrong, the letters. */
export function MatrixReading(props: {
  view: MatrixView;
  /** The editor was just closed: the focus comes back to its button. */
  isBack: boolean;
  onEdit: () => void;
  onHistory: () => void;
}) {
  const { view, isBack, onEdit, onHistory } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { entity } = useEntity();
  const name = entity.metadata.title ?? entity.metadata.name;
  const titles = usePartyTitles(view);
  const { sentence, gaps } = useAnswer(view.matrix, view.scheme, titles);
  const [isRemoving, setRemoving] = useState(false);
  const { mayEdit, refusal } = view.access;
  // The support path has a card of its own, that says what it lacks.
  const findings = view.findings.filter(({ id }) => id !== 'support-gap');

  const history = (
    <Button size="small" variant="secondary" onPress={onHistory}>
      {t('ownership.matrix.history.open')}
    </Button>
  );
  if (view.state === 'none') {
    return (
      <>
        <EmptyState
          title={t('ownership.matrix.empty.title')}
          why={t(
            entity.kind.toLocaleLowerCase('en-US') === 'system'
              ? 'ownership.matrix.empty.system'
              : 'ownership.matrix.empty.why',
          )}
          action={
            mayEdit ? (
              <Button
                variant="primary"
                // eslint-disable-next-line jsx-a11y/no-autofocus
                autoFocus={isBack}
                onPress={onEdit}
              >
                {t('ownership.matrix.empty.fill')}
              </Button>
            ) : (
              <p className={styles.quiet}>
                <NamedText text={refusal ?? ''} />
              </p>
            )
          }
        />
        <StateLine view={view} />
        <div className={styles.foot}>
          <AsOf at={view.asOf} source={t('ownership.words.source')} />
          {view.revision > 0 ? history : null}
        </div>
      </>
    );
  }
  return (
    <>
      <div className={styles.top}>
        <p className={styles.answer}>
          <StatusMark status={markOf({ ...view, findings }, gaps)}>
            {sentence}.
          </StatusMark>
        </p>
        <div className={styles.tools}>
          {mayEdit ? (
            <Button
              size="small"
              variant="primary"
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={isBack}
              onPress={onEdit}
            >
              {t('ownership.matrix.edit')}
            </Button>
          ) : null}
          {history}
          <ExportRowsButton
            filename={`ownership-${entity.metadata.name}`}
            rows={view.scheme.activities}
            columns={matrixColumns(view, titles, {
              activity: t('ownership.matrix.activity'),
              vacant: t('ownership.matrix.vacant'),
              findings: t('ownership.matrix.findings'),
            })}
          />
          <Button
            size="small"
            variant="secondary"
            onPress={() => window.print()}
          >
            {t('ownership.matrix.print')}
          </Button>
          {mayEdit && view.state === 'own' ? (
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setRemoving(true)}
            >
              {t('ownership.matrix.remove.open')}
            </Button>
          ) : null}
        </div>
      </div>
      <StateLine view={view} />
      {!mayEdit && refusal ? (
        <p className={styles.quiet}>
          <NamedText text={refusal} />
        </p>
      ) : null}
      <FindingList findings={findings} />
      <MatrixTable view={view} titles={titles} />
      <div className={styles.foot}>
        <Legend />
        <AsOf at={view.asOf} source={t('ownership.words.source')} />
      </div>
      <RemoveDialog
        view={view}
        name={name}
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
      />
      <PrintSheet
        view={{ ...view, findings }}
        name={name}
        titles={titles}
        answer={`${sentence}.`}
      />
    </>
  );
}

/** A gap is a gap; what nobody confirmed is not met, however complete. */
function markOf({ state, findings }: MatrixView, gaps: number) {
  if (gaps > 0) return 'not-met';
  if (state === 'declared') return 'unknown';
  return findings.length ? 'stale' : 'met';
}
