import fc from 'fast-check';
import { slugOf } from '.';

const NAME = /^[a-z0-9](?:[-a-z0-9_.]{0,61}[a-z0-9])?$/;

describe('slugOf', () => {
  it.each([
    ['meta-llama/Meta-Llama-3-8B', 'meta-llama-meta-llama-3-8b'],
    ['a:/b  c', 'a-b-c'],
    ['--x_.', 'x'],
    [`${'a'.repeat(62)}/b`, 'a'.repeat(62)],
  ])('%s becomes %s', (id, name) => {
    expect(slugOf(id)).toBe(name);
  });

  it('adds a hash to a name that is taken, within the limit', () => {
    const taken = new Set(['a'.repeat(63)]);
    const name = slugOf('a'.repeat(80), each => taken.has(each));
    expect(name).toMatch(/^a+-[a-z0-9]{8}$/);
    expect(name).toHaveLength(63);
  });

  it('gives a name to an id without any letter', () => {
    expect(slugOf('///')).toMatch(NAME);
  });

  it('always gives a valid name, and the same one for the same id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), id => {
        expect(slugOf(id)).toMatch(NAME);
        expect(slugOf(id)).toBe(slugOf(id));
      }),
    );
  });

  it('never gives one name to two ids', () => {
    const ids = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('a', 'B', '/', '-', '.', ' ', 'é') }),
      { maxLength: 100 },
    );
    fc.assert(
      fc.property(ids, all => {
        const names = new Set<string>();
        for (const id of all) names.add(slugOf(id, name => names.has(name)));
        expect(names.size).toBe(all.length);
        for (const name of names) expect(name).toMatch(NAME);
      }),
    );
  });
});
