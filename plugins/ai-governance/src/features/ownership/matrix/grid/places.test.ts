import { placeAfter } from './places';

const size = { rows: 3, columns: 4 };
const press = (key: string, ctrlKey = false) => ({
  key,
  ctrlKey,
  metaKey: false,
});

describe('placeAfter', () => {
  it.each([
    ['ArrowRight', { row: 1, column: 2 }],
    ['ArrowLeft', { row: 1, column: 0 }],
    ['ArrowUp', { row: 0, column: 1 }],
    ['ArrowDown', { row: 2, column: 1 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 3 }],
  ])('goes with %s to the next place', (key, wanted) => {
    expect(placeAfter(press(key), { row: 1, column: 1 }, size)).toEqual(wanted);
  });

  it('goes up to the roles, and no further', () => {
    const top = placeAfter(press('ArrowUp'), { row: 0, column: 1 }, size);
    expect(top).toEqual({ row: -1, column: 1 });
    expect(placeAfter(press('ArrowUp'), top!, size)).toEqual(top);
  });

  it('stays within the last row and column', () => {
    const last = { row: 2, column: 3 };
    expect(placeAfter(press('ArrowDown'), last, size)).toEqual(last);
    expect(placeAfter(press('ArrowRight'), last, size)).toEqual(last);
  });

  it('goes with Ctrl to the corners', () => {
    const middle = { row: 1, column: 1 };
    expect(placeAfter(press('Home', true), middle, size)).toEqual({
      row: -1,
      column: 0,
    });
    expect(placeAfter(press('End', true), middle, size)).toEqual({
      row: 2,
      column: 3,
    });
  });

  it('leaves other keys alone', () => {
    expect(placeAfter(press('Tab'), { row: 0, column: 0 }, size)).toBe(
      undefined,
    );
  });
});
