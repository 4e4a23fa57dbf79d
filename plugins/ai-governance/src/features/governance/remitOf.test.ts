import { remitOf } from './remitOf';

const idsOf = (...args: Parameters<typeof remitOf>) =>
  remitOf(...args).map(({ id }) => id);

describe('remitOf', () => {
  it('is what the contracts reserve, without previews', () => {
    const governance = idsOf('governance', () => true);
    expect(governance).toEqual(
      expect.arrayContaining(['activity.verifyActivity', 'ownership.assign']),
    );
    expect(governance).not.toContain('ownership.planAssignment');
    expect(idsOf('owner', () => true)).toContain('ownership.saveMatrix');
  });

  it('leaves out what is switched off', () => {
    expect(idsOf('owner', feature => feature !== 'ownership')).toEqual([]);
  });
});
