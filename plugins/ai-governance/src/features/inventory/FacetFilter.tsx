import { InventoryFacet } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../translation';
import { FacetCounts, FacetValues } from './FacetValues';
import { InventoryState } from './inventoryState';

/** A filter: a button that says how many values are chosen, and its values. */
export function FacetFilter(props: {
  facet: InventoryFacet;
  inventory: InventoryState;
  counts: FacetCounts;
}) {
  const { facet, inventory, counts } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const name = t(`inventory.facet.${facet}`);
  const count = inventory.state[facet].length;
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="secondary"
        iconEnd={<RiArrowDownSLine />}
        aria-label={
          count
            ? t('inventory.filterCount', { facet: name, number: `${count}` })
            : t('inventory.filter', { facet: name })
        }
      >
        {count ? `${name} · ${count}` : name}
      </Button>
      <Popover hideArrow placement="bottom start">
        <FacetValues facet={facet} inventory={inventory} counts={counts} />
      </Popover>
    </DialogTrigger>
  );
}
