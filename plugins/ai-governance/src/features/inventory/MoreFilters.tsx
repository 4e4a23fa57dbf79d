import { InventoryFacet } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../translation';
import { FacetValues } from './FacetValues';
import { InventoryState } from './inventoryState';
import { useFacetCounts } from './queries';
import styles from './MoreFilters.module.css';

const moreFacets = [
  'type',
  'system',
  'vendor',
  'license',
  'stage',
  'riskTier',
  'hosting',
  'region',
  'size',
  'responseTime',
  'capability',
  'retirement',
  'finding',
] as const satisfies readonly InventoryFacet[];

/** The filters that are needed less often. */
export function MoreFilters({ inventory }: { inventory: InventoryState }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const count = moreFacets.filter(
    facet => inventory.state[facet].length > 0,
  ).length;
  return (
    <DialogTrigger>
      <Button size="small" variant="secondary" iconEnd={<RiArrowDownSLine />}>
        {count
          ? t('inventory.moreCount', { number: `${count}` })
          : t('inventory.more')}
      </Button>
      <Popover hideArrow placement="bottom start">
        <MoreFacets inventory={inventory} />
      </Popover>
    </DialogTrigger>
  );
}

function MoreFacets({ inventory }: { inventory: InventoryState }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const counts = useFacetCounts(inventory.filters, moreFacets);
  return (
    <div className={styles.facets}>
      {moreFacets.map(facet => (
        <details key={facet} open={inventory.state[facet].length > 0}>
          <summary className={styles.facet}>
            {t(`inventory.facet.${facet}`)}
            {inventory.state[facet].length
              ? ` · ${inventory.state[facet].length}`
              : null}
          </summary>
          <FacetValues facet={facet} inventory={inventory} counts={counts} />
        </details>
      ))}
    </div>
  );
}
