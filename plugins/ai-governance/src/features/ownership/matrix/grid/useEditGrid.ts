import { KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  CellValue,
  Matrix,
  MatrixView,
  raciLetters,
} from '@aigov/backstage-plugin-ai-governance-common';
import { withLetters, withParty } from '../draft/changeMatrix';
import { typedLetter } from '../draft/typedLetter';
import { Place, placeAfter, placeKey, ROLES_ROW } from './places';

/**
 * Where the focus is in a grid, what its keys do, and which cell has its
 * choices open. One cell at a time is in the tab order.
 */
export function useEditGrid(options: {
  view: MatrixView;
  matrix: Matrix;
  labels: { labelOf(place: Place): string };
  onChange: (matrix: Matrix) => void;
}) {
  const { view, matrix, labels, onChange } = options;
  const { roles, activities } = view.scheme;
  const [at, setAt] = useState<Place>({ row: ROLES_ROW, column: 0 });
  const [open, setOpen] = useState<Place>();
  const [changed, setChanged] = useState<Place>();
  const table = useRef<HTMLTableElement>(null);
  const anchor = useRef<HTMLElement | null>(null);
  // Who pressed Edit goes on with the keyboard at once.
  useEffect(() => {
    table.current
      ?.querySelector<HTMLElement>('[tabindex="0"]')
      ?.focus({ preventScroll: true });
  }, []);

  const elementAt = (place: Place) =>
    table.current?.querySelector<HTMLElement>(
      `[data-at="${placeKey(place)}"]`,
    ) ?? null;
  const openAt = (place: Place) => {
    anchor.current = elementAt(place);
    setOpen(place);
  };
  const close = () => {
    setOpen(undefined);
    anchor.current?.focus();
  };

  const setLetters = (
    place: Place,
    valueOf: (current: CellValue | undefined) => CellValue | undefined,
  ) => {
    const activity = activities[place.row].id;
    const role = roles[place.column].id;
    const before = matrix.cells[activity]?.[role];
    const after = valueOf(before);
    if (after !== before) {
      setChanged(place);
      onChange(withLetters(matrix, { activity, role }, after));
    }
  };
  const setParty = (place: Place, party: string | undefined) => {
    const role = roles[place.column].id;
    if (matrix.parties[role] !== party) {
      setChanged(place);
      onChange(withParty(matrix, role, party));
    }
  };
  const empty = (place: Place) =>
    place.row === ROLES_ROW
      ? setParty(place, undefined)
      : setLetters(place, () => undefined);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.altKey) return;
    const next = placeAfter(event, at, {
      rows: activities.length,
      columns: roles.length,
    });
    if (next) {
      event.preventDefault();
      elementAt(next)?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const letter = raciLetters.find(
      one => one === event.key.toLocaleUpperCase('en-US'),
    );
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      openAt(at);
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      empty(at);
    } else if (letter && at.row !== ROLES_ROW) {
      event.preventDefault();
      setLetters(at, current => typedLetter(current, letter));
    }
  };

  /** What makes an element a cell of the grid. */
  const cellProps = (place: Place) => ({
    'data-at': placeKey(place),
    'aria-label': labels.labelOf(place),
    tabIndex: placeKey(place) === placeKey(at) ? 0 : -1,
    onFocus: () => setAt(place),
    onClick: () => openAt(place),
  });

  return {
    table,
    anchor,
    open,
    /** The cell that was changed last, to be read out. */
    changed,
    cellProps,
    onKeyDown,
    close,
    setLetters,
    setParty,
  };
}
