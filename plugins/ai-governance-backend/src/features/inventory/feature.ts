import { inventoryReadPermission } from '@aigov/backstage-plugin-ai-governance-common';
import { Feature } from '../../kernel/feature';
import { inventoryRoutes } from './routes';

/** Browse and compare every AI asset. */
export const inventoryFeature: Feature = {
  id: 'inventory',
  permissions: [inventoryReadPermission],
  init: async env => ({ router: inventoryRoutes(env) }),
};
