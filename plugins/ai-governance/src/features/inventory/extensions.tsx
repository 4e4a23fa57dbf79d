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
    // The classic page frame has a main landmark, the new one leaves it to us.
    loader: () =>
      import('./InventoryPage').then(m => (
        <main>
          <m.InventoryPage />
        </main>
      )),
  },
});

/** Everything that the inventory adds to the app. */
export const inventoryExtensions = [api, page];
