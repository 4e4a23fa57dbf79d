import {
  InventoryFacet,
  inventoryFacets,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../translation';
import { useFacetTitles } from './facetTitles';
import { InventoryFilters, InventoryState } from './inventoryState';

type Counts = Partial<
  Record<InventoryFacet, { value: string; title?: string }[]>
>;

/** What filters the list right now; each filter can be taken away. */
export function ActiveFilters(props: {
  inventory: InventoryState;
  counts?: Counts;
}) {
  const { inventory, counts } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const titleOf = useFacetTitles();

  const active: { label: string; without: InventoryFilters }[] =
    inventoryFacets.flatMap(facet =>
      inventory.state[facet].map(value => {
        const title = counts?.[facet]?.find(v => v.value === value)?.title;
        return {
          label: `${t(`inventory.facet.${facet}`)}: ${titleOf(
            facet,
            value,
            title,
          )}`,
          without: {
            [facet]: inventory.state[facet].filter(other => other !== value),
          },
        };
      }),
    );
  if (inventory.state.q) {
    active.unshift({
      label: t('inventory.searchedFor', { text: inventory.state.q }),
      without: { q: '' },
    });
  }
  if (active.length === 0) return null;

  return (
    <Flex
      role="group"
      aria-label={t('inventory.filtersOn')}
      gap="2"
      align="center"
      style={{ flexWrap: 'wrap' }}
    >
      <Text as="span" variant="body-small" color="secondary">
        {t('inventory.filtersOn')}:
      </Text>
      {active.map(({ label, without }) => (
        <Button
          key={label}
          size="small"
          variant="secondary"
          iconEnd={<RiCloseLine />}
          aria-label={t('inventory.removeFilter', { filter: label })}
          onPress={() => inventory.filter(without)}
        >
          {label}
        </Button>
      ))}
      <Button
        size="small"
        variant="tertiary"
        onPress={() => inventory.filterOnly({})}
      >
        {t('inventory.clearAll')}
      </Button>
    </Flex>
  );
}
