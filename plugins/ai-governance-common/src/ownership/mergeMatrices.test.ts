import fc from 'fast-check';
import { defaultScheme } from './defaultScheme';
import { Matrix } from './matrix';
import { mergeMatrices, resolveMerge } from './mergeMatrices';
import { templateOf } from './templateOf';
import { anyMatrix } from './__testUtils__/matrices';

const cells = templateOf(defaultScheme, 'Model')!;
const base: Matrix = { parties: { legal: 'user:default/lea' }, cells };

const played = (parties: Matrix['parties']): Matrix => ({ ...base, parties });
const deploy = (row: Matrix['cells'][string]): Matrix => ({
  ...base,
  cells: { ...cells, deploy: row },
});

describe('mergeMatrices', () => {
  it('takes what only one side changed', () => {
    const mine = played({ legal: 'user:default/lea', qa: 'user:default/tom' });
    const theirs = deploy({ mlops: 'A' });
    const { merged, differences } = mergeMatrices(base, mine, theirs);
    expect(merged).toEqual({ parties: mine.parties, cells: theirs.cells });
    expect(differences.map(({ take }) => take)).not.toContain(undefined);
  });

  it('asks where both changed the same', () => {
    const mine = played({ legal: 'user:default/tom' });
    const theirs = played({});
    const { merged, differences } = mergeMatrices(base, mine, theirs);
    expect(differences).toEqual([
      {
        role: 'legal',
        base: 'user:default/lea',
        mine: 'user:default/tom',
        theirs: undefined,
        take: undefined,
      },
    ]);
    expect(merged).toEqual(theirs);
    expect(resolveMerge(theirs, [{ ...differences[0], take: 'mine' }])).toEqual(
      mine,
    );
  });

  it('asks when both moved the A of an activity elsewhere', () => {
    const mine = deploy({ legal: 'A', mlops: 'R' });
    const theirs = deploy({ 'data-owner': 'A', mlops: 'R' });
    const { merged, differences } = mergeMatrices(base, mine, theirs);
    expect(differences).toMatchObject([
      { activity: 'deploy', role: 'legal', mine: 'A', take: undefined },
      { activity: 'deploy', role: 'data-owner', theirs: 'A' },
    ]);
    expect(merged.cells.deploy).toEqual(theirs.cells.deploy);
  });

  it('has no difference where both changed the same to the same', () => {
    const same = deploy({ qa: 'A' });
    expect(mergeMatrices(base, same, structuredClone(same))).toEqual({
      differences: [],
      merged: same,
    });
  });

  it('keeps one A in each activity, and the edit of one side alone', () => {
    fc.assert(
      fc.property(anyMatrix, anyMatrix, anyMatrix, (before, mine, theirs) => {
        const { merged, differences } = mergeMatrices(before, mine, theirs);
        for (const row of Object.values(merged.cells)) {
          expect(
            Object.values(row).filter(value => value.includes('A')),
          ).toHaveLength(1);
        }
        expect(mergeMatrices(before, mine, before).merged).toEqual(mine);
        expect(mergeMatrices(before, before, theirs).merged).toEqual(theirs);
        const allMine = differences.map(difference => ({
          ...difference,
          take: 'mine' as const,
        }));
        expect(resolveMerge(theirs, allMine)).toEqual(mine);
      }),
    );
  });
});
