import type { OwnershipRow } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Cell,
  Column,
  Row,
  TableBody,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { ColumnId, ListCell } from './ListCell';
import { ListState } from './listState';
import styles from './list.module.css';

/** Widths in rem; what is left of the screen is shared in proportion. */
const widths: Record<ColumnId, number> = {
  title: 14,
  kind: 5,
  accountable: 10.5,
  findings: 13.5,
  owner: 9.5,
  state: 9.5,
  vacant: 7,
};

const columns = (Object.keys(widths) as ColumnId[]).map(id => ({ id }));
const isNumeric = (id: ColumnId) => id === 'vacant';

/** The assets of a page. A row opens its details, its name the ownership tab. */
export function ListTable(props: {
  rows: OwnershipRow[];
  list: ListState;
  isStale: boolean;
  /** Absent: rows cannot be selected. */
  selected?: string[];
  onSelect: (entityRefs: string[]) => void;
}) {
  const { rows, list, isStale, selected, onSelect } = props;
  const { state, change } = list;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <div className={styles.scroll}>
      <TableRoot
        aria-label={t('ownership.list.table')}
        className={
          selected ? `${styles.table} ${styles.selecting}` : styles.table
        }
        stale={isStale}
        selectionMode={selected ? 'multiple' : 'none'}
        selectionBehavior="toggle"
        selectedKeys={selected ?? []}
        onSelectionChange={keys =>
          onSelect(
            keys === 'all'
              ? [
                  ...new Set([
                    ...(selected ?? []),
                    ...rows.map(({ entityRef }) => entityRef),
                  ]),
                ]
              : [...keys].map(String),
          )
        }
      >
        <TableHeader columns={columns}>
          {({ id }) => (
            <Column
              id={id}
              isRowHeader={id === 'title'}
              className={isNumeric(id) ? styles.number : undefined}
              style={{ width: `${widths[id]}rem` }}
            >
              {t(`ownership.list.column.${id}`)}
            </Column>
          )}
        </TableHeader>
        <TableBody items={rows} dependencies={[state.asset]}>
          {row => (
            <Row
              id={row.entityRef}
              columns={columns}
              className={
                row.entityRef === state.asset ? styles.open : undefined
              }
              onAction={() => change({ asset: row.entityRef }, 'push')}
            >
              {({ id }) => (
                <Cell className={isNumeric(id) ? styles.number : undefined}>
                  <ListCell row={row} column={id} />
                </Cell>
              )}
            </Row>
          )}
        </TableBody>
      </TableRoot>
    </div>
  );
}
