import { ApiBlueprint, SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { inventoryApiFactory } from '../../apis';

const api = ApiBlueprint.make({
  name: 'inventory',
  params: defineParams => defineParams(inventoryApiFactory),
});

const page = SubPageBlueprint.make({
  name: 'inventory',
  params: {
    path: 'inventory',
    title: 'Inventory',
    loader: () => import('./InventoryPage').then(m => <m.InventoryPage />),
  },
});

/** Everything that the inventory adds to the app. */
export const inventoryExtensions = [api, page];
