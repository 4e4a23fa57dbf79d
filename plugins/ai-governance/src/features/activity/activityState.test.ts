import { queryOf } from './activityState';

const none = { who: '', entity: '', feature: '', from: '', to: '' };

describe('queryOf', () => {
  it('asks for whole days of the reader, the last one included', () => {
    const { from, to } = queryOf(
      { ...none, from: '2026-03-01', to: '2026-03-31' },
      undefined,
    );
    expect(from).toBe(new Date(2026, 2, 1).toISOString());
    expect(to).toBe(new Date(2026, 3, 1).toISOString());
  });

  it.each(['', 'yesterday', '2026-13-45-x'])('leaves %p out', from => {
    expect(queryOf({ ...none, from }, undefined).from).toBeUndefined();
  });

  it('stays with the entity of the page, whatever the address says', () => {
    expect(
      queryOf({ ...none, entity: 'model:default/other' }, 'model:default/mine'),
    ).toMatchObject({ entityRef: 'model:default/mine' });
  });
});
