import { usageApi } from '@aigov/backstage-plugin-ai-governance-common';
import { defineFeature } from '@aigov/backstage-plugin-ai-governance-node';
import { usageRoutes } from './routes';

/** Which AI an entity uses, and who uses an AI asset. */
export const usageFeature = defineFeature({
  id: 'usage',
  api: usageApi,
  init: async env => usageRoutes(env),
});
