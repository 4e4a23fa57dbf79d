import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { InventoryState } from './inventoryState';

/** What is selected for a comparison, and the way to it. */
export function SelectionBar({ inventory }: { inventory: InventoryState }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { state, change } = inventory;
  const count = state.compare.length;
  return (
    <Flex gap="2" align="center" style={{ minHeight: '2rem' }}>
      {count > 0 ? (
        <>
          <Text as="span" role="status" variant="body-small">
            {t('inventory.selected', { count })}
          </Text>
          <Button
            size="small"
            variant="primary"
            isDisabled={count < 2}
            onPress={() => change({ view: 'compare', asset: '' }, 'push')}
          >
            {t('inventory.compare')}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => change({ compare: [] })}
          >
            {t('inventory.clearSelection')}
          </Button>
        </>
      ) : null}
    </Flex>
  );
}
