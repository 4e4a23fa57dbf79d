import { KeyboardEvent, useState } from 'react';
import type { MatrixView } from '@aigov/backstage-plugin-ai-governance-common';
import { describeError } from '@aigov/backstage-plugin-ai-governance-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { LeaveDialog } from '../leave/LeaveDialog';
import { useLeaveGuard } from '../leave/useLeaveGuard';
import { ConflictDialog } from './dialogs/ConflictDialog';
import { StartFromDialog } from './dialogs/StartFromDialog';
import { StartingPoint } from './dialogs/startingPoints';
import { EditGrid } from './grid/EditGrid';
import { Legend } from './Legend';
import styles from './matrix.module.css';
import { MatrixFrame } from './MatrixFrame';
import { StartFromMenu } from './StartFromMenu';
import { UndoButtons } from './UndoButtons';
import { useAnswer } from './useAnswer';
import { useMatrixEditor } from './useMatrixEditor';
import { usePartyTitles } from './usePartyTitles';

/** The matrix to change: problems show at once, and nothing is saved with one. */
export function MatrixEditor(props: {
  view: MatrixView;
  onSaved: (saved: MatrixView) => void;
  onClose: () => void;
}) {
  const { view, onSaved, onClose } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const editor = useMatrixEditor({ view, onSaved });
  const { base, matrix, changes, problems, conflict } = editor;
  const titles = usePartyTitles(base, matrix);
  const { sentence } = useAnswer(matrix, base.scheme, titles);
  const guard = useLeaveGuard(changes.length > 0);
  const [isClosing, setClosing] = useState(false);
  const [from, setFrom] = useState<StartingPoint>();

  // What is inherited or declared can be confirmed as it is.
  const isSame = base.state === 'own' && changes.length === 0;
  const reason = reasonOf();
  function reasonOf(): string | undefined {
    if (isSame) return t('ownership.matrix.nothingChanged');
    const [first, ...others] = problems;
    if (!first) return undefined;
    return others.length
      ? `${first.message} (${t('ownership.matrix.moreProblems', {
          count: others.length,
        })})`
      : first.message;
  }
  const save = () => {
    if (!reason && !editor.isSaving) editor.save();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLocaleLowerCase('en-US');
    const action = {
      z: event.shiftKey ? editor.redo : editor.undo,
      y: editor.redo,
      s: save,
    }[key];
    if (action) {
      event.preventDefault();
      action();
    }
  };

  return (
    <MatrixFrame word={wordOf()}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.body} onKeyDown={onKeyDown}>
        <div className={styles.bar}>
          <div className={styles.top}>
            <p className={styles.answer}>{sentence}.</p>
            <div className={styles.tools}>
              <UndoButtons editor={editor} />
              <StartFromMenu view={base} onChoose={setFrom} />
              <Button
                size="small"
                variant="secondary"
                onPress={() => (changes.length ? setClosing(true) : onClose())}
              >
                {t('ownership.matrix.cancel')}
              </Button>
              <Button
                size="small"
                variant="primary"
                isPending={editor.isSaving}
                isDisabled={reason !== undefined}
                aria-describedby="ownership-save-reason"
                onPress={save}
              >
                {t('ownership.matrix.save')}
              </Button>
            </div>
          </div>
          <p id="ownership-save-reason" role="status" className={styles.reason}>
            {reason
              ? t('ownership.matrix.notYet', { reason })
              : [
                  t('ownership.matrix.willSave', { count: changes.length }),
                  effectText(),
                ].join(' ')}
          </p>
        </div>
        {editor.error ? (
          <Alert
            status="danger"
            icon
            role="alert"
            title={t('ownership.matrix.notSaved')}
            description={describeError(editor.error)}
            customActions={
              <Button size="small" variant="secondary" onPress={save}>
                {t('ownership.matrix.saveAgain')}
              </Button>
            }
          />
        ) : null}
        <EditGrid
          view={base}
          matrix={matrix}
          problems={problems}
          titles={titles}
          onChange={editor.change}
        />
        <p className={styles.quiet}>{t('ownership.matrix.keys')}</p>
        <Legend />
      </div>
      {from ? (
        <StartFromDialog
          from={from}
          view={base}
          matrix={matrix}
          onTake={taken => {
            editor.change(taken);
            setFrom(undefined);
          }}
          onClose={() => setFrom(undefined)}
        />
      ) : null}
      {conflict ? (
        <ConflictDialog
          key={conflict.theirs.revision}
          base={base}
          mine={matrix}
          theirs={conflict.theirs}
          isSaving={editor.isSaving}
          onSave={conflict.save}
          onEdit={conflict.edit}
          onClose={conflict.close}
        />
      ) : null}
      <LeaveDialog
        isOpen={isClosing || guard.isLeaving}
        changes={changes.length}
        onStay={() => {
          setClosing(false);
          guard.stay();
        }}
        onLeave={() => (isClosing ? onClose() : guard.leave())}
      />
    </MatrixFrame>
  );

  function wordOf(): string | undefined {
    if (editor.isSaving) return t('ownership.matrix.saving');
    if (editor.error) return t('ownership.matrix.notSaved');
    return changes.length
      ? t('ownership.matrix.unsaved', { count: changes.length })
      : undefined;
  }

  function effectText(): string | undefined {
    if (base.state === 'inherited' && base.system) {
      return t('ownership.matrix.effect.inherited', {
        system: parseEntityRef(base.system).name,
      });
    }
    return base.state === 'own'
      ? undefined
      : t(
          `ownership.matrix.effect.${
            base.state === 'none' ? 'none' : 'declared'
          }`,
        );
  }
}
