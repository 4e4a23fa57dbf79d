import { Knex } from 'knex';
import { isPostgres } from '../migrate';

/** Columns that hold a time; all others hold text. */
const TIMES = ['observed_at', 'valid_until', 'recorded_at'];

const storedOf = (value: unknown) =>
  value instanceof Date ? value.getTime() : value;

/**
 * Rows as a table expression named `given`, out of one bound JSON text: any
 * number of rows is one short statement, where a list of placeholders would
 * reach the limits of both databases.
 */
export function jsonRows<Column extends string>(
  db: Knex,
  columns: readonly Column[],
  rows: ReadonlyArray<Partial<Record<Column, unknown>>>,
): Knex.Raw {
  if (isPostgres(db)) {
    const types = columns.map(
      column => `${column} ${TIMES.includes(column) ? 'timestamptz' : 'text'}`,
    );
    return db.raw(`json_to_recordset(?::json) as given(${types.join(', ')})`, [
      JSON.stringify(rows),
    ]);
  }
  // Lists are half as long as objects, and times are numbers, as Knex stores them.
  const fields = columns.map(
    (column, index) => `json_extract(item.value, '$[${index}]') as ${column}`,
  );
  const lists = rows.map(row => columns.map(column => storedOf(row[column])));
  return db.raw(
    `(select ${fields.join(', ')} from json_each(?) as item) as given`,
    [JSON.stringify(lists)],
  );
}

/** The rows that a raw statement gave back, on either database. */
export function rowsOf<Row>(answer: Row[] | { rows: Row[] }): Row[] {
  return Array.isArray(answer) ? answer : answer.rows;
}
