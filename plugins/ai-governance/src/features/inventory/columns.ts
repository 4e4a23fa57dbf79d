import {
  inventoryColumns,
  InventorySortKey,
  inventorySortKeys,
} from '@aigov/backstage-plugin-ai-governance-common';

/** The ids of the columns; the same on screen, in the address and in CSV. */
export const columnIds = [
  'title',
  'entityRef',
  'kind',
  'type',
  'task',
  'lifecycle',
  'owner',
  'system',
  'classification',
  'vendor',
  'license',
  'stage',
  'riskTier',
  'hosting',
  'size',
  'responseTime',
  'regions',
  'retirement',
  'usedBy',
  'findings',
  'description',
] as const;

/** @see columnIds */
export type ColumnId = (typeof columnIds)[number];

/** The columns one sees without choosing any. */
export const usualColumns: ColumnId[] = [
  'title',
  'kind',
  'task',
  'lifecycle',
  'owner',
  'classification',
  'stage',
  'riskTier',
  'usedBy',
  'findings',
];

/** Widths in rem; what is left of the screen is shared in proportion. */
export const columnWidths: Record<ColumnId, number> = {
  title: 11,
  entityRef: 18,
  kind: 4,
  type: 8,
  task: 9.1,
  lifecycle: 6.25,
  owner: 6.75,
  system: 9,
  classification: 8,
  vendor: 9,
  license: 9,
  stage: 7.75,
  riskTier: 7.25,
  hosting: 8,
  size: 7,
  responseTime: 8,
  regions: 9,
  retirement: 9,
  usedBy: 4.75,
  findings: 5.25,
  description: 20,
};

const numeric: readonly ColumnId[] = ['usedBy', 'findings'];

/** Whether a column holds numbers, which stand right. */
export function isNumeric(column: ColumnId): boolean {
  return numeric.includes(column);
}

/** The columns to show: those of the address, in the usual order, name first. */
export function shownColumns(chosen: readonly string[]): ColumnId[] {
  if (chosen.length === 0) return usualColumns;
  return columnIds.filter(id => id === 'title' || chosen.includes(id));
}

/** What the server sorts by for a column, if it can. */
export function sortKeyOf(column: string): InventorySortKey | undefined {
  return inventorySortKeys.find(
    key => key === (column === 'title' ? 'name' : column),
  );
}

/** The column that shows a sort key. */
export function columnOf(key: InventorySortKey): string {
  return key === 'name' ? 'title' : key;
}

/** Columns as an export takes them. */
export function exportedColumns(columns: readonly ColumnId[]): string[] {
  return inventoryColumns
    .map(({ id }) => id)
    .filter(id => columns.some(column => column === id));
}
