import type {
  Cells,
  CellValue,
  Matrix,
} from '@aigov/backstage-plugin-ai-governance-common';

function withValue<T>(
  record: Record<string, T>,
  key: string,
  value: T | undefined,
): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** A matrix with other letters in one cell; none empties it. */
export function withLetters(
  matrix: Matrix,
  cell: { activity: string; role: string },
  value: CellValue | undefined,
): Matrix {
  const row = withValue(matrix.cells[cell.activity] ?? {}, cell.role, value);
  const cells: Cells = withValue(
    matrix.cells,
    cell.activity,
    Object.keys(row).length ? row : undefined,
  );
  return { ...matrix, cells };
}

/** A matrix with somebody else in one role; nobody leaves it vacant. */
export function withParty(
  matrix: Matrix,
  role: string,
  party: string | undefined,
): Matrix {
  return { ...matrix, parties: withValue(matrix.parties, role, party) };
}
