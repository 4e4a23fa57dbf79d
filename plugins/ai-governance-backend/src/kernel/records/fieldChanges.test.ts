import fc from 'fast-check';
import { fieldChanges } from './fieldChanges';

describe('fieldChanges', () => {
  it.each<[string, unknown, unknown, unknown]>([
    [
      'a field that is new, one that is gone and one that differs',
      { old: 1, same: 0, other: 'a' },
      { same: 0, other: 'b', fresh: null },
      [
        { field: 'old', before: 1 },
        { field: 'other', before: 'a', after: 'b' },
        { field: 'fresh', after: null },
      ],
    ],
    [
      'nested fields by their path',
      { cells: { deploy: { qa: 'A', ops: 'R' } } },
      { cells: { deploy: { qa: 'R', ops: 'R' } } },
      [{ field: 'cells.deploy.qa', before: 'A', after: 'R' }],
    ],
    [
      'names that would break a path',
      { parties: { 'user:default/a.b': 1, '': 1 } },
      { parties: { 'user:default/a.b': 2, '': 2 } },
      [
        { field: 'parties["user:default/a.b"]', before: 1, after: 2 },
        { field: 'parties[""]', before: 1, after: 2 },
      ],
    ],
    [
      'items of a list by their ids',
      { roles: [{ id: 'qa', title: 'QA' }, { id: 'ops' }] },
      { roles: [{ id: 'qa', title: 'Quality' }, { id: 'dev' }] },
      [
        { field: 'roles.qa.title', before: 'QA', after: 'Quality' },
        { field: 'roles.ops', before: { id: 'ops' } },
        { field: 'roles.dev', after: { id: 'dev' } },
      ],
    ],
    [
      'items that moved',
      { roles: [{ id: 'a' }, { id: 'b' }] },
      { roles: [{ id: 'b' }, { id: 'a' }] },
      [{ field: 'roles (order)', before: ['a', 'b'], after: ['b', 'a'] }],
    ],
    [
      'an item that was put between others',
      { roles: [{ id: 'a' }, { id: 'b' }] },
      { roles: [{ id: 'a' }, { id: 'c' }, { id: 'b' }] },
      [
        { field: 'roles.c', after: { id: 'c' } },
        {
          field: 'roles (order)',
          before: ['a', 'b'],
          after: ['a', 'c', 'b'],
        },
      ],
    ],
    [
      'other lists as one value',
      { tags: ['a', 'b'], twice: [{ id: 'a' }, { id: 'a' }] },
      { tags: ['b', 'a'], twice: [{ id: 'a' }] },
      [
        { field: 'tags', before: ['a', 'b'], after: ['b', 'a'] },
        {
          field: 'twice',
          before: [{ id: 'a' }, { id: 'a' }],
          after: [{ id: 'a' }],
        },
      ],
    ],
    [
      'a new record field by field',
      undefined,
      { parties: { qa: 'user:default/ada' }, note: 'x' },
      [
        { field: 'parties', after: { qa: 'user:default/ada' } },
        { field: 'note', after: 'x' },
      ],
    ],
    [
      'what is no object',
      1,
      'one',
      [{ field: 'value', before: 1, after: 'one' }],
    ],
    [
      'names that objects inherit',
      {},
      { constructor: 1 },
      [{ field: 'constructor', after: 1 }],
    ],
    [
      'nothing where only the order of names differs',
      { a: [{ x: 1, y: 2 }] },
      { a: [{ y: 2, x: 1 }] },
      [],
    ],
    ['nothing where undefined stands for absent', { a: undefined }, {}, []],
  ])('tells %s', (_, before, after, expected) => {
    expect(fieldChanges(before, after)).toEqual(expected);
  });

  it('tells nothing of what is the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(fieldChanges(value, structuredClone(value))).toEqual([]);
      }),
    );
  });

  it('tells something of whatever is stored differently', () => {
    const anyList = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), n: fc.nat(1) }),
      { selector: ({ id }) => id },
    );
    const anyState = fc.oneof(fc.jsonValue(), fc.record({ list: anyList }));
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const sorted = (value: unknown) =>
          JSON.stringify(value, (_, v) =>
            v && typeof v === 'object' && !Array.isArray(v)
              ? Object.fromEntries(Object.entries(v).sort())
              : v,
          );
        expect(fieldChanges(before, after).length > 0).toBe(
          sorted(before) !== sorted(after),
        );
      }),
    );
  });
});
