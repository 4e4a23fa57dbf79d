import { EmptyState } from '@aigov/backstage-plugin-ai-governance-react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonLink } from '@backstage/ui';
import { inventoryRouteRef } from '../../../routes';
import { aiGovernanceTranslationRef } from '../../../translation';
import { ListState } from './listState';

/** Why the list is empty, and what to do about it. */
export function EmptyList(props: { list: ListState; asOf: string | null }) {
  const { list, asOf } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const inventory = useRouteRef(inventoryRouteRef);
  if (asOf === null) {
    return (
      <div role="status">
        <EmptyState
          title={t('ownership.list.firstRead')}
          why={t('ownership.list.firstReadWhy')}
        />
      </div>
    );
  }
  if (Object.keys(list.filters).length > 0) {
    return (
      <EmptyState
        title={t('ownership.list.noMatch')}
        why={t('ownership.list.noMatchWhy')}
        action={
          <Button variant="secondary" onPress={() => list.filterOnly({})}>
            {t('ownership.list.clearFilters')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('ownership.list.nothing')}
      why={t('ownership.list.nothingWhy')}
      action={
        <ButtonLink variant="secondary" href={inventory()}>
          {t('ownership.list.openInventory')}
        </ButtonLink>
      }
    />
  );
}
