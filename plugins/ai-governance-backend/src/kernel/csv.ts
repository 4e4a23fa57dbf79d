import { InputError } from '@backstage/errors';
import { stringify } from 'csv-stringify/sync';
import { CsvColumn } from '@aigov/backstage-plugin-ai-governance-common';

/** A column of any row; the contract has checked that they belong together. */
export type AnyColumn = CsvColumn<never>;

/** The columns that `?columns=a,b` asks for, in that order; all without it. */
export function chooseColumns(
  columns: AnyColumn[],
  asked: string | undefined,
): AnyColumn[] {
  if (asked === undefined) return columns;
  const ids = asked.split(',').map(id => id.trim());
  return ids.map((id, index) => {
    const column = columns.find(candidate => candidate.id === id);
    if (!column) {
      throw new InputError(
        `Unknown column '${id.slice(0, 100)}': choose one of ${columns
          .map(known => known.id)
          .join(', ')}`,
      );
    }
    if (ids.indexOf(id) < index) {
      throw new InputError(`Column '${id}' is there twice: name it once`);
    }
    return column;
  });
}

const lines = (records: Array<Array<string | number>>) =>
  stringify(records, {
    escape_formulas: true,
    quoted_match: /[\r\n]/,
    record_delimiter: '\r\n',
  });

/** The header line. */
export function csvHeader(columns: AnyColumn[]): string {
  return lines([columns.map(({ title }) => title)]);
}

/** Rows as RFC 4180 lines in which no cell starts a formula. */
export function csvRows(columns: AnyColumn[], rows: unknown[]): string {
  return lines(
    rows.map(row =>
      columns.map(({ value }) => {
        const cell = value(row as never) ?? '';
        if (typeof cell === 'number') return cell;
        // The one way to start a formula that the library does not escape.
        return String(cell).replace(/^\n/, "'\n");
      }),
    ),
  );
}

/** `ai-inventory-2026-11-21T1204Z.csv` */
export function csvFilename(name: string, now: Date): string {
  const minute = now.toISOString().slice(0, 16).replace(':', '');
  return `${name}-${minute}Z.csv`;
}
