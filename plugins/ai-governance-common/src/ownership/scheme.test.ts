import fc from 'fast-check';
import { defaultScheme } from './defaultScheme';
import { Scheme, schemeSchema } from './scheme';
import { MATRIX_KINDS, schemeProblems } from './schemeProblems';
import { templateOf } from './templateOf';

const changed = (change: Partial<Scheme>): Scheme => ({
  ...structuredClone(defaultScheme),
  ...change,
});

const messages = (scheme: Scheme) =>
  schemeProblems(scheme).map(({ message }) => message);

describe('defaultScheme', () => {
  it('is a scheme without problems', () => {
    expect(schemeSchema.parse(defaultScheme)).toEqual(defaultScheme);
    expect(schemeProblems(defaultScheme)).toEqual([]);
  });

  it.each(MATRIX_KINDS)('lets nobody approve the own work of a %s', kind => {
    const { build, approve } = templateOf(defaultScheme, kind)!;
    const doing = (row: Record<string, string>) =>
      Object.keys(row).filter(role => row[role].includes('R'));
    expect(doing(build).filter(role => doing(approve).includes(role))).toEqual(
      [],
    );
  });
});

describe('schemeProblems', () => {
  const { roles, activities, templates } = defaultScheme;

  it.each<[string, Partial<Scheme>, string]>([
    [
      'a role that is there twice',
      { roles: [...roles, roles[0]] },
      "The role id 'product-manager' is there twice",
    ],
    [
      'an activity that is there twice',
      { activities: [...activities, activities[0]] },
      "The activity id 'discover' is there twice",
    ],
    [
      'a field that two roles claim',
      {
        roles: [
          ...roles,
          { id: 'privacy', title: 'Privacy', declaredAs: ['legal'] },
        ],
      },
      'Two roles are declared as spec.roles.legal',
    ],
    [
      'a kind without a template',
      { templates: templates.slice(0, 2) },
      'No template fits Model',
    ],
    [
      'an activity without an A',
      { activities: [...activities, { id: 'audit', title: 'Audit' }] },
      'Template 1 (Dataset): Audit has no accountable role',
    ],
    [
      'an unknown role in a template',
      {
        templates: [{ cells: { ...templates[2].cells, build: { boss: 'A' } } }],
      },
      "Template 1 (all other kinds): There is no role 'boss'",
    ],
    [
      'an unknown activity in a template',
      { templates: [{ cells: { ...templates[2].cells, party: {} } }] },
      "Template 1 (all other kinds): There is no activity 'party'",
    ],
  ])('names %s', (_, change, problem) => {
    expect(messages(changed(change)).join('\n')).toContain(problem);
  });

  it('finds a role that is taken away, wherever a template needs it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), gone => {
        const scheme = changed({ roles: roles.filter(role => role !== gone) });
        expect(messages(scheme).join('\n')).toContain(
          `There is no role '${gone.id}'`,
        );
      }),
    );
  });
});
