import { useState } from 'react';
import { inventoryApi } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsyncView,
  ExportCsvButton,
  formatCount,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, TablePagination } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { AssetPanel } from './AssetPanel';
import { AssetTable } from './AssetTable';
import { ColumnChooser } from './ColumnChooser';
import { exportedColumns, shownColumns } from './columns';
import { EmptyInventory } from './EmptyInventory';
import { FilterBar } from './FilterBar';
import { Headline } from './Headline';
import { InventoryState } from './inventoryState';
import { PAGE_SIZE, useAssets } from './queries';
import { SelectionBar } from './SelectionBar';

/** The list with its counts, filters and pages, and a row's details beside it. */
export function AssetList({ inventory }: { inventory: InventoryState }) {
  const { state, change, filters } = inventory;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const assets = useAssets(inventory);
  // The cursors of the pages before this one, for the way back.
  const [trail, setTrail] = useState<string[]>([]);
  const total = assets.data?.total ?? 0;

  return (
    <Flex direction="column" gap="3">
      <Headline inventory={inventory} />
      <FilterBar inventory={inventory} />
      <AsyncView
        query={assets}
        part={t('inventory.part')}
        permission="ai-governance.inventory.read"
        height="60vh"
      >
        {({ items, offset, cursor, asOf, restricted }) =>
          total === 0 ? (
            <EmptyInventory inventory={inventory} asOf={asOf} />
          ) : (
            <Flex direction="column" gap="2">
              <Flex justify="between" align="center">
                <SelectionBar inventory={inventory} />
                <Flex gap="2" align="center">
                  <ColumnChooser inventory={inventory} />
                  <ExportCsvButton
                    endpoint={inventoryApi.listAssets}
                    call={{
                      query: {
                        ...filters,
                        sort: state.sort,
                        order: state.order,
                      },
                    }}
                    columns={exportedColumns(shownColumns(state.columns))}
                    rows={total}
                  />
                </Flex>
              </Flex>
              <AssetTable
                rows={items}
                inventory={inventory}
                isStale={assets.isPlaceholderData}
              />
              <TablePagination
                pageSize={PAGE_SIZE}
                showPageSizeOptions={false}
                offset={offset}
                totalCount={total}
                hasNextPage={cursor !== undefined}
                hasPreviousPage={offset > 0}
                onNextPage={() => {
                  setTrail([...trail, state.cursor]);
                  change({ cursor: cursor ?? '' }, 'push');
                }}
                onPreviousPage={() => {
                  change({ cursor: trail.at(-1) ?? '' }, 'push');
                  setTrail(trail.slice(0, -1));
                }}
                getLabel={() => {
                  const range = t('inventory.page', {
                    from: formatCount(offset + 1),
                    to: formatCount(offset + items.length),
                    total: formatCount(total),
                  });
                  return restricted
                    ? `${range} · ${t('inventory.within')}`
                    : range;
                }}
              />
            </Flex>
          )
        }
      </AsyncView>
      {state.asset ? (
        <AssetPanel
          key={state.asset}
          inventory={inventory}
          rows={assets.data?.items ?? []}
          asOf={assets.data?.asOf}
        />
      ) : null}
    </Flex>
  );
}
