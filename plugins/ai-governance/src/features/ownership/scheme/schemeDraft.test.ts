import { defaultScheme } from '@aigov/backstage-plugin-ai-governance-common';
import {
  differingParts,
  idOf,
  newNamed,
  problemsOfDraft,
  schemeDraftOf,
  schemeOf,
} from './schemeDraft';

const draft = schemeDraftOf(defaultScheme);

describe('the rules while they are edited', () => {
  it('come back as they were', () => {
    expect(differingParts(schemeOf(draft), defaultScheme)).toEqual([]);
    expect(problemsOfDraft(draft)).toEqual([]);
  });

  it('lose the letters of a role that is removed, and say what is missing', () => {
    const [removed, ...roles] = draft.roles.filter(
      ({ key }) => key === 'model-owner',
    );
    const rest = draft.roles.filter(({ key }) => key !== removed.key);
    const without = { ...draft, roles: [...roles, ...rest] };
    expect(JSON.stringify(schemeOf(without).templates)).not.toContain(
      removed.key,
    );
    expect(problemsOfDraft(without).join('\n')).toContain(
      'has no accountable role',
    );
  });

  it('keep the id of a role that is renamed', () => {
    const renamed = {
      ...draft,
      roles: draft.roles.map(role => ({ ...role, title: `${role.title} x` })),
    };
    expect(schemeOf(renamed).roles.map(({ id }) => id)).toEqual(
      defaultScheme.roles.map(({ id }) => id),
    );
  });

  it('give a new role an id of its title, and its letters with it', () => {
    const added = { ...newNamed(draft.roles), title: 'Ethics board' };
    const [template, ...others] = draft.templates;
    const activity = draft.activities[0].key;
    const scheme = schemeOf({
      ...draft,
      roles: [...draft.roles, added],
      templates: [
        {
          ...template,
          cells: {
            ...template.cells,
            [activity]: { ...template.cells[activity], [added.key]: 'C' },
          },
        },
        ...others,
      ],
    });
    expect(scheme.roles.at(-1)).toEqual({
      id: 'ethics-board',
      title: 'Ethics board',
      declaredAs: [],
    });
    expect(scheme.templates[0].cells[activity]['ethics-board']).toBe('C');
  });

  it('ask for the name of a new activity', () => {
    const added = { ...draft, activities: [...draft.activities, newNamed([])] };
    expect(problemsOfDraft(added)).toEqual([
      `Activity ${added.activities.length} has no name: name it, or remove it`,
    ]);
  });
});

describe('idOf', () => {
  it.each([
    ['On-call engineer', [], 'on-call-engineer'],
    ['Ethics & law', [], 'ethics-law'],
    ['2nd line', [], 'nd-line'],
    ['Über', [], 'uber'],
    ['Legal', ['legal'], 'legal-2'],
    ['Legal', ['legal', 'legal-2'], 'legal-3'],
    ['???', [], ''],
  ])('%s beside %j', (title, taken, expected) => {
    expect(idOf(title, new Set(taken))).toBe(expected);
  });
});
