import { useState } from 'react';
import type { MatrixView } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsyncView,
  urlFlag,
  urlText,
  useUrlState,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import { useMatrix } from '../queries';
import { HistoryPanel } from './history/HistoryPanel';
import { MatrixEditor } from './MatrixEditor';
import { MatrixFrame } from './MatrixFrame';
import { MatrixReading } from './MatrixReading';

const historyFields = {
  history: urlFlag(),
  version: urlText(),
  heldOn: urlText(),
};

const timeOf = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
});

/** The matrix of an asset: the answer first, then who does what; and its editor. */
export function MatrixSection(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const matrix = useMatrix(entityRef);
  const [editing, setEditing] = useState<MatrixView>();
  const [isBack, setBack] = useState(false);
  const [savedAt, setSavedAt] = useState<Date>();
  const [history, setHistory] = useUrlState(historyFields);

  const close = () => {
    setEditing(undefined);
    setBack(true);
  };
  if (editing) {
    return (
      <MatrixEditor
        view={editing}
        onSaved={() => {
          setSavedAt(new Date());
          close();
        }}
        onClose={close}
      />
    );
  }
  return (
    <>
      <MatrixFrame
        word={
          savedAt && matrix.data?.state === 'own'
            ? t('ownership.matrix.saved', { time: timeOf.format(savedAt) })
            : undefined
        }
      >
        <AsyncView
          query={matrix}
          part={t('ownership.matrix.part')}
          permission="ai-governance.ownership.read"
          height={620}
        >
          {view => (
            <MatrixReading
              view={view}
              isBack={isBack}
              onEdit={() => {
                setSavedAt(undefined);
                setEditing(view);
              }}
              onHistory={() => setHistory({ history: true }, 'push')}
            />
          )}
        </AsyncView>
      </MatrixFrame>
      {history.history && matrix.data ? (
        <HistoryPanel
          view={matrix.data}
          version={history.version}
          heldOn={history.heldOn}
          onVersion={version => setHistory({ version, heldOn: '' })}
          onDate={heldOn => setHistory({ heldOn, version: '' })}
          onClose={() =>
            setHistory({ history: false, version: '', heldOn: '' })
          }
        />
      ) : null}
    </>
  );
}
