import { useReducer, useState } from 'react';
import {
  Matrix,
  matrixProblems,
  MatrixView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { isConflict } from '../isConflict';
import { useFreshMatrix, useSaveMatrix } from '../queries';
import { draftReducer, startDraft } from './draft/draft';
import { matrixChanges } from './draft/matrixChanges';

/** An edit of a matrix: its draft, what is wrong with it, and saving it. */
export function useMatrixEditor(options: {
  view: MatrixView;
  onSaved: (saved: MatrixView) => void;
}) {
  const { view, onSaved } = options;
  // What the edit stands on: after a conflict that is what others saved.
  const [base, setBase] = useState(view);
  const [draft, dispatch] = useReducer(draftReducer, view.matrix, startDraft);
  const [theirs, setTheirs] = useState<MatrixView>();
  const [error, setError] = useState<Error>();
  const [isSaving, setSaving] = useState(false);
  const save = useSaveMatrix(view.entityRef);
  const readFresh = useFreshMatrix(view.entityRef);
  const matrix = draft.present;

  const trySave = async (wanted: Matrix, on: MatrixView) => {
    setSaving(true);
    setError(undefined);
    try {
      const saved = await save.mutateAsync({
        matrix: wanted,
        revision: on.revision,
      });
      setTheirs(undefined);
      onSaved(saved);
    } catch (failure) {
      const reason =
        failure instanceof Error ? failure : new Error(String(failure));
      if (isConflict(reason)) {
        setTheirs(await readFresh());
      } else {
        setTheirs(undefined);
        setError(reason);
      }
    } finally {
      setSaving(false);
    }
  };
  /** Goes on from what others saved, with what both of us want. */
  const standOn = (saved: MatrixView, merged: Matrix) => {
    setBase(saved);
    dispatch({ type: 'change', matrix: merged });
  };

  return {
    base,
    matrix,
    error,
    isSaving,
    changes: matrixChanges(base.matrix, matrix, base.scheme),
    problems: matrixProblems(matrix, base.scheme),
    canUndo: draft.past.length > 0,
    canRedo: draft.future.length > 0,
    change: (next: Matrix) => dispatch({ type: 'change', matrix: next }),
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
    save: () => trySave(matrix, base),
    conflict: theirs
      ? {
          theirs,
          save: async (merged: Matrix) => {
            standOn(theirs, merged);
            await trySave(merged, theirs);
          },
          edit: (merged: Matrix) => {
            standOn(theirs, merged);
            setTheirs(undefined);
          },
          close: () => setTheirs(undefined),
        }
      : undefined,
  };
}
