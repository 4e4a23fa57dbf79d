import { governanceApi } from '@aigov/backstage-plugin-ai-governance-common';
import { defineFeature } from '@aigov/backstage-plugin-ai-governance-node';
import { governanceRoutes } from './routes';

/** Who governs: the team that the configuration names. */
export const governanceFeature = defineFeature({
  id: 'governance',
  api: governanceApi,
  init: async env => governanceRoutes(env),
});
