import { differencesOf, mergePaths } from './mergeSupport';
import { completePath } from './__testUtils__/supportView';

const base = completePath;

describe('two versions of a support path', () => {
  it('do not differ by the order of their words', () => {
    const { channel, ...rest } = base;
    expect(
      differencesOf({ base, mine: { ...rest, channel }, theirs: base }),
    ).toEqual([]);
  });

  it('take what only one of them changed, and mine where both did', () => {
    const mine = { ...base, hours: 'Mon–Sun', incident: undefined };
    const theirs = { ...base, hours: '24 h', knowledgeBase: undefined };
    expect(differencesOf({ base, mine, theirs })).toEqual([
      { field: 'hours', suggested: 'mine' },
      { field: 'knowledgeBase', suggested: 'theirs' },
      { field: 'incident', suggested: 'mine' },
    ]);
  });

  it('merge field by field, and what is not chosen is theirs', () => {
    const mine = { ...base, hours: 'Mon–Sun', escalation: [] };
    const theirs = { ...base, hours: '24 h', knowledgeBase: undefined };
    expect(mergePaths(mine, theirs, { hours: 'mine' })).toEqual({
      ...base,
      hours: 'Mon–Sun',
      knowledgeBase: undefined,
    });
    expect(mergePaths(mine, theirs, { escalation: 'mine' }).escalation).toEqual(
      [],
    );
  });
});
