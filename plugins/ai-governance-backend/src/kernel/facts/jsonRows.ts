import { Knex } from 'knex';
import { isPostgres } from '../migrate';

/** Columns that hold a time; all others hold text. */
const TIMES = ['observed_at', 'valid_until', 'recorded_at'];

/**
 * Rows as a table expression named `given`, out of one bound JSON text: any
 * number of rows is one short statement, where a list of placeholders would
 * reach the limits of both databases.
 */
export function jsonRows(
  db: Knex,
  columns: readonly string[],
  rows: readonly object[],
): Knex.Raw {
  if (isPostgres(db)) {
    const types = columns.map(
      column => `${column} ${TIMES.includes(column) ? 'timestamptz' : 'text'}`,
    );
    return db.raw(`json_to_recordset(?::json) as given(${types.join(', ')})`, [
      JSON.stringify(rows),
    ]);
  }
  const fields = columns.map(
    column => `json_extract(item.value, '$.${column}') as ${column}`,
  );
  // Times are numbers there, as Knex stores them.
  const text = JSON.stringify(rows, function store(key, value) {
    const given: unknown = this[key];
    return given instanceof Date ? given.getTime() : value;
  });
  return db.raw(
    `(select ${fields.join(', ')} from json_each(?) as item) as given`,
    [text],
  );
}

/** The rows that a raw statement gave back, on either database. */
export function rowsOf<Row>(answer: Row[] | { rows: Row[] }): Row[] {
  return Array.isArray(answer) ? answer : answer.rows;
}
