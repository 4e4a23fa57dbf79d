import { CsvColumn } from '@aigov/backstage-plugin-ai-governance-common';

/** What spreadsheets take for the start of a formula. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** One cell: no formula, and quoted where RFC 4180 asks for it. */
function csvCell(value: ReturnType<CsvColumn<never>['value']>): string {
  const text = String(value ?? '').replace(FORMULA, `'$&`);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as a CSV file, written as the backend writes its own.
 *
 * @internal
 */
export function csvText<T>(
  columns: readonly CsvColumn<T>[],
  rows: readonly T[],
): string {
  return [
    columns.map(({ title }) => title),
    ...rows.map(row => columns.map(({ value }) => value(row))),
  ]
    .map(cells => `${cells.map(csvCell).join()}\r\n`)
    .join('');
}
