import fc from 'fast-check';
import { accountableParties, holdersOf } from './accountableParties';
import { defaultScheme } from './defaultScheme';
import { effectiveMatrix, MatrixSources } from './effectiveMatrix';
import { Matrix } from './matrix';
import { templateOf } from './templateOf';
import { anyMatrix } from './__testUtils__/matrices';

const cells = templateOf(defaultScheme, 'Model')!;
const own: Matrix = { parties: { 'model-owner': 'group:default/ml' }, cells };
const system = {
  ref: 'system:default/support',
  matrix: {
    parties: {
      'model-owner': 'group:default/support',
      legal: 'user:default/lea',
    },
    cells: { ...cells, deploy: { 'model-owner': 'A' as const } },
  },
};
const declared = { modelOwner: 'user:default/tom' };

const from = (sources: Partial<MatrixSources>) =>
  effectiveMatrix({ kind: 'Model', scheme: defaultScheme, ...sources });

const partyOf = (sources: Partial<MatrixSources>, role: string) =>
  from(sources).parties.find(party => party.role === role);

const cellOf = (
  sources: Partial<MatrixSources>,
  activity: string,
  role: string,
) =>
  from(sources).cells.find(
    cell => cell.activity === activity && cell.role === role,
  );

describe('effectiveMatrix', () => {
  it.each<[string, Partial<MatrixSources>, string, object]>([
    ['nothing', {}, 'none', {}],
    [
      'the catalog file',
      { declared },
      'declared',
      { 'model-owner': 'user:default/tom' },
    ],
    [
      'a field that no role knows',
      { declared: { chef: 'user:default/tom' } },
      'none',
      {},
    ],
    ['the system', { system }, 'inherited', system.matrix.parties],
    [
      'the system, with the catalog file on top',
      { system, declared },
      'inherited',
      { 'model-owner': 'user:default/tom', legal: 'user:default/lea' },
    ],
    [
      'its own matrix alone',
      { own, system, declared },
      'own',
      { 'model-owner': 'group:default/ml' },
    ],
  ])('takes the parties from %s', (_, sources, state, parties) => {
    expect(from(sources)).toMatchObject({ state });
    expect(from(sources).matrix.parties).toEqual(parties);
  });

  it('says where each party comes from, and who else is named', () => {
    expect(partyOf({ own, system, declared }, 'model-owner')).toEqual({
      role: 'model-owner',
      party: 'group:default/ml',
      origin: 'own',
      declared: 'user:default/tom',
      inherited: 'group:default/support',
    });
    expect(partyOf({ system, declared }, 'model-owner')).toMatchObject({
      party: 'user:default/tom',
      origin: 'catalog',
      inherited: 'group:default/support',
    });
    expect(partyOf({ own, system }, 'legal')).toMatchObject({
      party: undefined,
      origin: 'own',
      inherited: 'user:default/lea',
    });
    expect(partyOf({ declared }, 'legal')).toMatchObject({ origin: 'default' });
  });

  it('takes the cells of the system, and shows where the own ones differ', () => {
    expect(cellOf({ system }, 'deploy', 'mlops')).toMatchObject({
      value: undefined,
      origin: 'system',
      inherited: undefined,
    });
    expect(cellOf({ own, system }, 'deploy', 'mlops')).toMatchObject({
      value: 'AR',
      origin: 'own',
      inherited: '',
    });
    expect(cellOf({}, 'deploy', 'mlops')).toMatchObject({
      value: 'AR',
      origin: 'default',
    });
  });

  it('starts with the template of the kind', () => {
    expect(from({ kind: 'dataset' }).matrix.cells).toEqual(
      templateOf(defaultScheme, 'Dataset'),
    );
  });

  it('lets the first declared field of a role win', () => {
    const roles = {
      contractOwner: 'user:default/b',
      productManager: 'user:default/a',
    };
    expect(from({ declared: roles }).matrix.parties).toEqual({
      'product-manager': 'user:default/a',
    });
  });

  it('leaves out what the scheme does not have any more', () => {
    const scheme = {
      ...defaultScheme,
      roles: defaultScheme.roles.filter(({ id }) => id !== 'legal'),
    };
    const { matrix } = from({ scheme, own: system.matrix });
    expect(matrix.parties).toEqual({ 'model-owner': 'group:default/support' });
    expect(matrix.cells.approve).not.toHaveProperty('legal');
  });

  it('takes no property of an object for a field or party', () => {
    const scheme = {
      ...defaultScheme,
      roles: [
        { id: 'constructor', title: 'Constructor', declaredAs: ['toString'] },
      ],
    };
    expect(from({ scheme, own }).matrix.parties).toEqual({});
  });

  it('takes an activity for nothing but an activity', () => {
    const scheme = {
      ...defaultScheme,
      activities: [{ id: 'constructor', title: 'Constructor' }],
      templates: [{ cells: { constructor: { legal: 'A' as const } } }],
    };
    expect(from({ scheme }).matrix.cells).toEqual({
      constructor: { legal: 'A' },
    });
    expect(Object).not.toHaveProperty('legal');
  });

  it('is the saved matrix, whatever else is said', () => {
    fc.assert(
      fc.property(anyMatrix, anyMatrix, (saved, ofSystem) => {
        const { matrix } = from({
          own: saved,
          system: { ref: 'system:default/s', matrix: ofSystem },
          declared,
        });
        expect(matrix).toEqual(saved);
      }),
    );
  });
});

describe('accountableParties', () => {
  it('puts those with most activities first', () => {
    const parties = {
      'model-owner': 'group:default/ml',
      mlops: 'user:default/ops',
      legal: 'user:default/lea',
      qa: 'user:default/qa',
    };
    expect(accountableParties({ parties, cells }, defaultScheme)).toEqual([
      'group:default/ml',
      'user:default/lea',
      'user:default/ops',
    ]);
  });
});

describe('holdersOf', () => {
  it('has every party with the letters of its role', () => {
    expect(holdersOf(own, defaultScheme)).toEqual([
      {
        party: 'group:default/ml',
        role: 'model-owner',
        letters: ['R', 'A', 'C'],
      },
    ]);
  });

  it('has an A for exactly the accountable parties', () => {
    fc.assert(
      fc.property(anyMatrix, matrix => {
        const holders = holdersOf(matrix, defaultScheme);
        const withA = holders
          .filter(({ letters }) => letters.includes('A'))
          .map(({ party }) => party);
        expect(new Set(accountableParties(matrix, defaultScheme))).toEqual(
          new Set(withA),
        );
      }),
    );
  });
});
