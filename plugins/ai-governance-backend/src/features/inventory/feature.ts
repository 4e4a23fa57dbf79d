import { inventoryApi } from '@aigov/backstage-plugin-ai-governance-common';
import { defineFeature } from '@aigov/backstage-plugin-ai-governance-node';
import { inventoryRoutes } from './routes';

/** Browse and compare every AI asset. */
export const inventoryFeature = defineFeature({
  id: 'inventory',
  api: inventoryApi,
  init: async env => inventoryRoutes(env),
});
