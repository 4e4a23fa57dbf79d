import { RaciLetter } from '../contract';
import { Cells, CellValue } from './scheme';

const meaning: Record<CellValue, readonly RaciLetter[]> = {
  R: ['R'],
  A: ['A'],
  AR: ['R', 'A'],
  C: ['C'],
  I: ['I'],
};

/** The RACI letters that a cell stands for; none when it is empty. @public */
export function lettersOf(value: CellValue | undefined): readonly RaciLetter[] {
  return value ? meaning[value] : [];
}

/** The value of a cell; ids of no cell are no inherited property either. @internal */
export function cellOf(
  cells: Cells,
  activity: string,
  role: string,
): CellValue | undefined {
  return own(own(cells, activity), role);
}

/** The roles that have a letter in an activity. @internal */
export function rolesWith(
  cells: Cells,
  activity: string,
  letter: RaciLetter,
): string[] {
  const row = own(cells, activity);
  return row
    ? Object.keys(row).filter(role => lettersOf(row[role]).includes(letter))
    : [];
}

/** A value of a record, and of the record alone. @internal */
export function own<T>(
  record: Record<string, T> | undefined,
  key: string,
): T | undefined {
  const value = record?.[key];
  return value !== undefined && Object.hasOwn(record!, key) ? value : undefined;
}
