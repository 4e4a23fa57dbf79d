import type { Matrix } from '@aigov/backstage-plugin-ai-governance-common';
import { withLetters, withParty } from './changeMatrix';
import { draftReducer, startDraft } from './draft';

const empty: Matrix = { parties: {}, cells: {} };
const named = withParty(empty, 'qa', 'group:default/testers');
const lettered = withLetters(named, { activity: 'deploy', role: 'qa' }, 'A');

const changed = [named, lettered].reduce(
  (draft, matrix) => draftReducer(draft, { type: 'change', matrix }),
  startDraft(empty),
);

describe('draftReducer', () => {
  it('goes back and forth between changes', () => {
    const back = draftReducer(changed, { type: 'undo' });
    expect(back.present).toEqual(named);
    const start = draftReducer(back, { type: 'undo' });
    expect(start.present).toEqual(empty);
    expect(draftReducer(start, { type: 'undo' })).toBe(start);

    const forth = draftReducer(draftReducer(start, { type: 'redo' }), {
      type: 'redo',
    });
    expect(forth.present).toEqual(lettered);
    expect(draftReducer(forth, { type: 'redo' })).toBe(forth);
  });

  it('forgets what was undone once something else is changed', () => {
    const back = draftReducer(changed, { type: 'undo' });
    const other = draftReducer(back, { type: 'change', matrix: empty });
    expect(other.future).toEqual([]);
  });
});

describe('withLetters', () => {
  it('leaves no empty row behind', () => {
    expect(
      withLetters(lettered, { activity: 'deploy', role: 'qa' }, undefined),
    ).toEqual(named);
  });
});

describe('withParty', () => {
  it('leaves a role vacant', () => {
    expect(withParty(named, 'qa', undefined)).toEqual(empty);
  });
});
