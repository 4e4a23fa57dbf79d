/** A cell of the grid; row -1 are the roles with who plays them. */
export interface Place {
  row: number;
  column: number;
}

/** @see Place */
export const ROLES_ROW = -1;

/** How a place is written in the page, to be found again. */
export const placeKey = ({ row, column }: Place) => `${row}:${column}`;

/** Where a key leads from a place; undefined when it leads nowhere. */
export function placeAfter(
  pressed: { key: string; ctrlKey: boolean; metaKey: boolean },
  from: Place,
  size: { rows: number; columns: number },
): Place | undefined {
  const { row, column } = from;
  const isFar = pressed.ctrlKey || pressed.metaKey;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const within = (place: Place): Place => ({
    row: Math.min(Math.max(place.row, ROLES_ROW), lastRow),
    column: Math.min(Math.max(place.column, 0), lastColumn),
  });
  switch (pressed.key) {
    case 'ArrowUp':
      return within({ row: isFar ? ROLES_ROW : row - 1, column });
    case 'ArrowDown':
      return within({ row: isFar ? lastRow : row + 1, column });
    case 'ArrowLeft':
      return within({ row, column: isFar ? 0 : column - 1 });
    case 'ArrowRight':
      return within({ row, column: isFar ? lastColumn : column + 1 });
    case 'Home':
      return { row: isFar ? ROLES_ROW : row, column: 0 };
    case 'End':
      return { row: isFar ? lastRow : row, column: lastColumn };
    default:
      return undefined;
  }
}
