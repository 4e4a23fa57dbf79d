import { dutiesOf, isOfSort } from './dutiesOf';

const duty = (
  letter: 'R' | 'A' | 'C' | 'I',
  activity: string,
  role: string,
) => ({
  letter,
  activity,
  role,
});

const row = {
  entityRef: 'model:default/triage',
  kind: 'Model',
  title: 'Triage',
  via: 'group:default/support-ml',
  state: 'own' as const,
  findings: [],
  duties: [
    duty('R', 'Deploy', 'MLOps'),
    duty('A', 'Build', 'Model owner'),
    duty('A', 'Retire', 'Model owner'),
  ],
};

describe('dutiesOf', () => {
  it('groups by letter, accountable first, each word once', () => {
    expect(dutiesOf(row.duties)).toEqual([
      { letter: 'A', activities: ['Build', 'Retire'], roles: ['Model owner'] },
      { letter: 'R', activities: ['Deploy'], roles: ['MLOps'] },
    ]);
  });

  it('says nothing of no duties', () => {
    expect(dutiesOf([])).toEqual([]);
  });
});

describe('isOfSort', () => {
  it.each([
    ['all', true],
    ['accountable', true],
    ['responsible', true],
    ['gaps', false],
  ] as const)('%s', (sort, expected) => {
    expect(isOfSort(row, sort)).toBe(expected);
  });
});
