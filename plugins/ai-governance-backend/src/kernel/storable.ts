/** The row without NUL characters, which PostgreSQL refuses in a text. */
export function storable<Row extends object>(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' ? value.replaceAll('\0', '') : value,
    ]),
  ) as Row;
}
