import { InventoryFacet } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { ActiveFilters } from './ActiveFilters';
import { FacetFilter } from './FacetFilter';
import { InventoryState } from './inventoryState';
import { MoreFilters } from './MoreFilters';
import { useFacetCounts } from './queries';
import { SearchBox } from './SearchBox';

const firstFacets: InventoryFacet[] = [
  'kind',
  'task',
  'lifecycle',
  'owner',
  'classification',
];

/** Search, the usual filters with the count beside each value, and the rest. */
export function FilterBar({ inventory }: { inventory: InventoryState }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const counts = useFacetCounts(inventory.filters, firstFacets);
  return (
    <Flex direction="column" gap="2">
      <Flex
        role="group"
        aria-label={t('inventory.filters')}
        gap="2"
        align="center"
        style={{ flexWrap: 'wrap' }}
      >
        <SearchBox inventory={inventory} />
        {firstFacets.map(facet => (
          <FacetFilter
            key={facet}
            facet={facet}
            inventory={inventory}
            counts={counts}
          />
        ))}
        <MoreFilters inventory={inventory} />
      </Flex>
      <ActiveFilters inventory={inventory} counts={counts.data?.facets} />
    </Flex>
  );
}
