import {
  Comparison,
  comparisonColumns,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  EmptyState,
  ExportRowsButton,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Flex, Switch, Text } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../translation';
import { ComparisonTable } from './ComparisonTable';
import { InventoryState } from './inventoryState';
import { useComparison } from './queries';

/** Two to four assets side by side; the filters of the list stay as they are. */
export function ComparisonView({ inventory }: { inventory: InventoryState }) {
  const { state, change } = inventory;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const comparison = useComparison(state.compare);
  const back = (
    <Button
      size="small"
      variant="tertiary"
      iconStart={<RiArrowLeftLine />}
      onPress={() => change({ view: 'list' }, 'push')}
    >
      {t('inventory.comparison.back')}
    </Button>
  );
  if (state.compare.length < 2) {
    return (
      <EmptyState
        title={t('inventory.comparison.tooFew')}
        why={t('inventory.comparison.tooFewWhy')}
        action={back}
      />
    );
  }
  return (
    <Flex direction="column" gap="3">
      <div>{back}</div>
      <Text as="h2" variant="title-small">
        {t('inventory.comparison.title', { number: `${state.compare.length}` })}
      </Text>
      <AsyncView
        query={comparison}
        part={t('inventory.comparison.part')}
        permission="ai-governance.inventory.read"
        height="60vh"
      >
        {data => {
          const differing = data.items.filter(({ differs }) => differs);
          const items = state.differences ? differing : data.items;
          return (
            <Flex direction="column" gap="3">
              <Flex justify="between" align="center">
                <Flex gap="4" align="center">
                  <Text as="span">
                    {t('inventory.comparison.summary', {
                      count: differing.length,
                      total: String(data.items.length),
                    })}
                  </Text>
                  <Switch
                    label={t('inventory.comparison.onlyDifferences')}
                    isSelected={state.differences}
                    onChange={differences => change({ differences })}
                  />
                </Flex>
                <ExportRowsButton
                  columns={columnsFor(data.subjects)}
                  rows={items}
                  filename="ai-comparison"
                />
              </Flex>
              {data.failures > 0 ? (
                <Alert
                  status="warning"
                  icon
                  role="alert"
                  title={t('inventory.comparison.resultsFailed')}
                  description={t('inventory.comparison.resultsFailedWhy')}
                  customActions={
                    <Button
                      size="small"
                      variant="secondary"
                      onPress={() => comparison.refetch()}
                    >
                      {t('inventory.comparison.retry')}
                    </Button>
                  }
                />
              ) : null}
              {items.length > 0 ? (
                <ComparisonTable
                  comparison={data}
                  items={items}
                  onRemove={entityRef =>
                    change({
                      compare: state.compare.filter(ref => ref !== entityRef),
                    })
                  }
                />
              ) : (
                <EmptyState
                  title={t('inventory.comparison.same')}
                  why={t('inventory.comparison.sameWhy')}
                  action={
                    <Button
                      variant="secondary"
                      onPress={() => change({ differences: false })}
                    >
                      {t('inventory.comparison.showAll')}
                    </Button>
                  }
                />
              )}
              <AsOf at={data.asOf} source={t('inventory.source')} />
            </Flex>
          );
        }}
      </AsyncView>
    </Flex>
  );
}

/** The columns of the contract: as many subjects as there are, by their refs. */
function columnsFor(subjects: Comparison['subjects']) {
  return comparisonColumns.flatMap(column => {
    const number = /^subject(\d)$/.exec(column.id)?.[1];
    if (!number) return column;
    const subject = subjects[Number(number) - 1];
    return subject ? { ...column, title: subject.entityRef } : [];
  });
}
