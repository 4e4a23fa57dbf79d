import type { Matrix } from '@aigov/backstage-plugin-ai-governance-common';

/** An edit under way: the matrix, and the ones before and after it. */
export interface Draft {
  past: Matrix[];
  present: Matrix;
  future: Matrix[];
}

/** @see draftReducer */
export type DraftAction =
  | { type: 'change'; matrix: Matrix }
  | { type: 'undo' }
  | { type: 'redo' };

/** A draft without a history. */
export const startDraft = (matrix: Matrix): Draft => ({
  past: [],
  present: matrix,
  future: [],
});

/** Changes a draft so that each change can be undone and redone. */
export function draftReducer(draft: Draft, action: DraftAction): Draft {
  const { past, present, future } = draft;
  if (action.type === 'change') {
    return { past: [...past, present], present: action.matrix, future: [] };
  }
  if (action.type === 'undo') {
    const before = past.at(-1);
    return before
      ? {
          past: past.slice(0, -1),
          present: before,
          future: [present, ...future],
        }
      : draft;
  }
  const [after, ...rest] = future;
  return after
    ? { past: [...past, present], present: after, future: rest }
    : draft;
}
