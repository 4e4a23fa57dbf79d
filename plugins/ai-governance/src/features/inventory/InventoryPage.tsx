import { Container } from '@backstage/ui';
import { AssetList } from './AssetList';
import { ComparisonView } from './ComparisonView';
import { useInventoryState } from './inventoryState';

/** Every AI asset the reader can see: to find, filter, compare and export. */
export function InventoryPage() {
  const inventory = useInventoryState();
  return (
    <Container pt="0" pb="4">
      {inventory.state.view === 'compare' ? (
        <ComparisonView inventory={inventory} />
      ) : (
        <AssetList inventory={inventory} />
      )}
    </Container>
  );
}
