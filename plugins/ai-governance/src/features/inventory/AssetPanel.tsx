import {
  InventoryRow,
  isAsked,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  CopyButton,
  EntityName,
  FactList,
  NotRecorded,
  SidePanel,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { AssetCell } from './AssetCell';
import { columnIds } from './columns';
import { InventoryState } from './inventoryState';
import { useAsset } from './queries';
import { useRetirementText } from './useRetirementText';

const withoutCell = ['title', 'entityRef', 'description'];
const facts = columnIds.filter(id => !withoutCell.includes(id));

/** An asset's details beside the list. */
export function AssetPanel(props: {
  inventory: InventoryState;
  rows: InventoryRow[];
  asOf?: string | null;
}) {
  const { inventory, rows, asOf } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const entityRef = inventory.state.asset;
  const asset = useAsset(entityRef, rows);
  return (
    <SidePanel
      title={asset.data?.title ?? entityRef}
      onClose={() => inventory.change({ asset: '' })}
    >
      <AsyncView
        query={asset}
        part={t('inventory.assetPart')}
        permission="ai-governance.inventory.read"
        height={480}
        empty={{
          when: row => row === null,
          title: t('inventory.unknownAsset', { entityRef }),
          why: t('inventory.unknownAssetWhy'),
        }}
      >
        {row => (row ? <Details row={row} asOf={asOf} /> : null)}
      </AsyncView>
    </SidePanel>
  );
}

function Details(props: { row: InventoryRow; asOf?: string | null }) {
  const { row, asOf } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const addressOf = useEntityRefLink();
  const whyRetired = useRetirementText()(row);
  return (
    <Flex direction="column" gap="4">
      {row.description ? <Text as="p">{row.description}</Text> : null}
      {whyRetired ? (
        <Text as="p">
          <StatusMark status="not-met">
            {t('inventory.retiredWhy', { reason: whyRetired })}
          </StatusMark>
        </Text>
      ) : null}
      {row.retirement?.successor ? (
        <Text as="p">
          {t('inventory.successor')}{' '}
          <EntityName entityRef={row.retirement.successor} />
        </Text>
      ) : null}
      <Flex gap="2">
        <ButtonLink
          size="small"
          variant="primary"
          href={addressOf(row.entityRef)}
        >
          {t('inventory.openPage')}
        </ButtonLink>
        <CopyButton text={row.entityRef} label={t('inventory.copyRef')} />
      </Flex>
      <FactList
        aria-label={t('inventory.facts', { name: row.title })}
        facts={[
          ...facts.map(id => ({
            label: t(`inventory.column.${id}`),
            value: <AssetCell row={row} column={id} />,
          })),
          {
            label: t('inventory.column.capabilities'),
            value: <Capabilities row={row} />,
          },
        ]}
      />
      {asOf ? <AsOf at={asOf} source={t('inventory.source')} /> : null}
    </Flex>
  );
}

function Capabilities({ row }: { row: InventoryRow }) {
  if (!isAsked(row.kind, 'capabilities')) {
    return <StatusMark status="not-applicable" />;
  }
  return <>{row.capabilities.join(', ') || <NotRecorded />}</>;
}
