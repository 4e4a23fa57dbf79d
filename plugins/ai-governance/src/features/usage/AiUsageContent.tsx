import {
  usageApi,
  UsageRow,
  vocabularyTitle,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  EntityName,
  ExportCsvButton,
  NotRecorded,
} from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Cell, CellText, ColumnConfig, Flex, Table } from '@backstage/ui';
import { HowToDeclare } from './HowToDeclare';
import { useUsedAssets } from './queries';
import { RetirementText } from './RetirementText';
import { UsageText, usageTranslationRef } from './translation';
import styles from './usage.module.css';
import { UsageSummary } from './UsageSummary';
import { ViaPath } from './ViaPath';

/** Every model, dataset and tool that an existing entity uses, and how. */
export function AiUsageContent() {
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { t } = useTranslationRef(usageTranslationRef);
  const usage = useUsedAssets(entityRef);
  return (
    <EntityInfoCard
      title={t('title')}
      className={styles.whole}
      headerActions={
        usage.data?.items.length ? (
          <ExportCsvButton
            endpoint={usageApi.listUsedAssets}
            call={{ entityRef }}
            rows={usage.data.items.length}
          />
        ) : undefined
      }
    >
      <AsyncView
        query={usage}
        part={t('part')}
        permission="ai-governance.usage.read"
        height={240}
        empty={{
          when: ({ items }) => items.length === 0,
          title: t('empty'),
          why: usage.data?.restricted
            ? `${t('restricted')}. ${t('emptyWhy')}`
            : t('emptyWhy'),
          action: <HowToDeclare />,
        }}
      >
        {data => (
          <Flex direction="column" gap="3">
            <UsageSummary usage={data} />
            {/* What scrolls must be reachable by keyboard. */}
            <div
              className={styles.scroll}
              role="group"
              aria-label={t('part')}
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
            >
              <Table
                columnConfig={columnsOf(t)}
                data={data.items.map(row => ({ ...row, id: row.entityRef }))}
                pagination={{ type: 'none' }}
              />
            </div>
            <AsOf at={data.asOf} source={t('catalogSource')} />
          </Flex>
        )}
      </AsyncView>
    </EntityInfoCard>
  );
}

type Row = UsageRow & { id: string };

const kindWords = {
  Model: 'kindModel',
  Dataset: 'kindDataset',
  AITool: 'kindAITool',
} as const;

const textCell = (text: string | undefined) =>
  text ? (
    <CellText title={text} />
  ) : (
    <Cell>
      <NotRecorded />
    </Cell>
  );

function columnsOf(t: UsageText): ColumnConfig<Row>[] {
  return [
    {
      id: 'name',
      label: t('name'),
      isRowHeader: true,
      cell: row => (
        <Cell>
          <EntityName
            entityRef={row.entityRef}
            title={row.title}
            state={row.state}
          />
        </Cell>
      ),
    },
    {
      id: 'kind',
      label: t('kind'),
      cell: row => <CellText title={t(kindWords[row.kind])} />,
    },
    {
      id: 'via',
      label: t('via'),
      cell: row => (
        <Cell>
          <ViaPath row={row} />
        </Cell>
      ),
    },
    {
      id: 'pinned',
      label: t('pinned'),
      cell: row => <CellText title={row.pinnedVersion ?? t('notPinned')} />,
    },
    {
      id: 'current',
      label: t('current'),
      cell: row => textCell(row.currentVersion),
    },
    {
      id: 'lifecycle',
      label: t('lifecycle'),
      cell: row => textCell(row.lifecycle && vocabularyTitle(row.lifecycle)),
    },
    {
      id: 'risk',
      label: t('risk'),
      cell: row => textCell(row.riskTier && vocabularyTitle(row.riskTier)),
    },
    {
      id: 'retirement',
      label: t('retirement'),
      cell: row => (
        <Cell>
          <RetirementText retirement={row.retirement} />
        </Cell>
      ),
    },
  ];
}
