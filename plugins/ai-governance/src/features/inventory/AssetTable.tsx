import { InventoryRow } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Cell,
  Column,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { AssetCell } from './AssetCell';
import {
  ColumnId,
  columnOf,
  columnWidths,
  isNumeric,
  shownColumns,
  sortKeyOf,
} from './columns';
import { InventoryState } from './inventoryState';
import { SelectBox } from './SelectBox';
import styles from './AssetTable.module.css';

const SELECT_WIDTH = 2.25;

type TableColumn = { id: ColumnId | 'select' };

/** The assets of a page. A row opens its details, its name the entity page. */
export function AssetTable(props: {
  rows: InventoryRow[];
  inventory: InventoryState;
  isStale: boolean;
}) {
  const { rows, inventory, isStale } = props;
  const { state, change } = inventory;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const columns: TableColumn[] = [
    { id: 'select' },
    ...shownColumns(state.columns).map(id => ({ id })),
  ];
  const width = columns.reduce(
    (sum, { id }) => sum + (id === 'select' ? SELECT_WIDTH : columnWidths[id]),
    0,
  );

  return (
    <div className={styles.scroll}>
      <TableRoot
        aria-label={t('inventory.table')}
        className={styles.table}
        style={{
          minWidth: `${width}rem`,
          ['--select-width' as string]: `${SELECT_WIDTH}rem`,
        }}
        stale={isStale}
        sortDescriptor={{
          column: columnOf(state.sort),
          direction: state.order === 'asc' ? 'ascending' : 'descending',
        }}
        onSortChange={({ column, direction }) =>
          change({
            sort: sortKeyOf(String(column)) ?? 'name',
            order: direction === 'descending' ? 'desc' : 'asc',
            cursor: '',
          })
        }
      >
        <TableHeader columns={columns}>
          {({ id }: TableColumn) => (
            <Column
              id={id}
              isRowHeader={id === 'title'}
              allowsSorting={sortKeyOf(id) !== undefined}
              className={
                id !== 'select' && isNumeric(id) ? styles.number : styles.head
              }
              style={{
                width: `${
                  id === 'select' ? SELECT_WIDTH : columnWidths[id]
                }rem`,
              }}
            >
              {id === 'select' ? (
                <span className={styles.hidden}>
                  {t('inventory.column.select')}
                </span>
              ) : (
                t(`inventory.column.${id}`)
              )}
            </Column>
          )}
        </TableHeader>
        <TableBody
          items={rows}
          dependencies={[state.columns, state.compare, state.asset]}
        >
          {(row: InventoryRow) => (
            <Row
              id={row.entityRef}
              columns={columns}
              className={
                row.entityRef === state.asset ? styles.open : undefined
              }
              onAction={() => change({ asset: row.entityRef }, 'push')}
            >
              {({ id }: TableColumn) => (
                <Cell
                  className={
                    id !== 'select' && isNumeric(id) ? styles.number : undefined
                  }
                >
                  {id === 'select' ? (
                    <SelectBox row={row} inventory={inventory} />
                  ) : (
                    <AssetCell row={row} column={id} />
                  )}
                </Cell>
              )}
            </Row>
          )}
        </TableBody>
      </TableRoot>
    </div>
  );
}
