import { useState } from 'react';
import {
  Access,
  ownershipApi,
  OwnershipRow,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsyncView,
  ExportCsvButton,
  formatCount,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, TablePagination } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { AssignBar } from './AssignBar';
import { EmptyList } from './EmptyList';
import { ListFilters } from './ListFilters';
import { ListHeadline } from './ListHeadline';
import { ListPanel } from './ListPanel';
import { ListState } from './listState';
import { ListTable } from './ListTable';
import { PAGE_SIZE, useOwnershipRows } from './queries';

const nobody: Access = { mayEdit: false };

/** The list with its counts, filters and pages, and a row's details beside it. */
export function OwnershipList({ list }: { list: ListState }) {
  const { state, change, filters } = list;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const rows = useOwnershipRows(list);
  const [selected, setSelected] = useState<string[]>([]);
  const total = rows.data?.total ?? 0;
  const access = rows.data?.mayAssign ?? nobody;
  const offset = state.cursors.length * PAGE_SIZE;

  const label = (items: OwnershipRow[], isRestricted: boolean) => {
    const range = t('ownership.list.page', {
      from: formatCount(offset + 1),
      to: formatCount(offset + items.length),
      total: formatCount(total),
    });
    return isRestricted ? `${range} · ${t('ownership.words.within')}` : range;
  };

  return (
    <Flex direction="column" gap="3">
      <AsyncView
        query={rows}
        part={t('ownership.list.part')}
        permission="ai-governance.ownership.read"
        height="70vh"
      >
        {data => (
          <Flex direction="column" gap="3">
            <ListHeadline list={list} data={data} />
            <ListFilters list={list} data={data} />
            {data.items.length === 0 ? (
              <EmptyList list={list} asOf={data.asOf} />
            ) : (
              <Flex direction="column" gap="2">
                <Flex
                  justify="between"
                  align="center"
                  style={{ flexWrap: 'wrap' }}
                >
                  <AssignBar
                    access={access}
                    selected={selected}
                    onSelect={setSelected}
                  />
                  <ExportCsvButton
                    endpoint={ownershipApi.listOwnership}
                    call={{ query: { ...filters } }}
                    rows={total}
                  />
                </Flex>
                <ListTable
                  rows={data.items}
                  list={list}
                  isStale={rows.isPlaceholderData}
                  selected={access.mayEdit ? selected : undefined}
                  onSelect={setSelected}
                />
                <TablePagination
                  pageSize={PAGE_SIZE}
                  showPageSizeOptions={false}
                  offset={offset}
                  totalCount={total}
                  hasNextPage={data.cursor !== undefined}
                  hasPreviousPage={offset > 0}
                  onNextPage={() =>
                    change(
                      { cursors: [...state.cursors, data.cursor ?? ''] },
                      'push',
                    )
                  }
                  onPreviousPage={() =>
                    change({ cursors: state.cursors.slice(0, -1) }, 'push')
                  }
                  getLabel={() => label(data.items, data.restricted)}
                />
              </Flex>
            )}
          </Flex>
        )}
      </AsyncView>
      {state.asset && rows.data ? (
        <ListPanel
          key={state.asset}
          list={list}
          row={rows.data.items.find(
            ({ entityRef }) => entityRef === state.asset,
          )}
          asOf={rows.data.asOf}
        />
      ) : null}
    </Flex>
  );
}
