import fc from 'fast-check';
import { defaultScheme } from './defaultScheme';
import { Matrix } from './matrix';
import { matrixProblems } from './matrixProblems';
import { Cells } from './scheme';
import { templateOf } from './templateOf';
import { anyMatrix } from './__testUtils__/matrices';

const cells = templateOf(defaultScheme, 'Model')!;
const problemsOf = (change: Cells, parties: Matrix['parties'] = {}) =>
  matrixProblems({ parties, cells: { ...cells, ...change } }, defaultScheme);

describe('matrixProblems', () => {
  it.each<[string, Cells, object]>([
    [
      'two accountable roles',
      { deploy: { 'model-owner': 'A', mlops: 'AR' } },
      {
        activity: 'deploy',
        message:
          'Deploy has two accountable roles, Model owner and SRE / MLOps: leave one A',
      },
    ],
    [
      'no accountable role',
      { discover: { legal: 'R' } },
      {
        activity: 'discover',
        message: 'Discover has no accountable role: give one role an A',
      },
    ],
    [
      'an unknown role',
      { deploy: { ...cells.deploy, boss: 'I' } },
      {
        activity: 'deploy',
        role: 'boss',
        message:
          "There is no role 'boss': choose one of product-manager, model-owner, data-owner, qa, mlops, legal",
      },
    ],
    [
      'an unknown activity',
      { celebrate: { legal: 'A' } },
      {
        activity: 'celebrate',
        message: expect.stringContaining("There is no activity 'celebrate'"),
      },
    ],
  ])('names %s', (_, change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });

  it('names an unknown role that somebody plays', () => {
    expect(problemsOf({}, { boss: 'user:default/lea' })).toEqual([
      expect.objectContaining({ role: 'boss' }),
    ]);
  });

  it('has none when nobody plays a role', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('finds every way to have other than one A', () => {
    fc.assert(
      fc.property(
        anyMatrix,
        fc.constantFrom(...defaultScheme.activities),
        fc.subarray(defaultScheme.roles.map(({ id }) => id)),
        (matrix, { id }, accountable) => {
          expect(matrixProblems(matrix, defaultScheme)).toEqual([]);
          const row = Object.fromEntries(
            accountable.map(role => [role, 'A' as const]),
          );
          const changed = { ...matrix, cells: { ...matrix.cells, [id]: row } };
          expect(matrixProblems(changed, defaultScheme)).toHaveLength(
            accountable.length === 1 ? 0 : 1,
          );
        },
      ),
    );
  });
});
