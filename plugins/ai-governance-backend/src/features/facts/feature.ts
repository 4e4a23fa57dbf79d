import { factsApi } from '@aigov/backstage-plugin-ai-governance-common';
import { defineFeature } from '@aigov/backstage-plugin-ai-governance-node';
import { factsRoutes } from './routes';

/** Read what is known of entities. The facts themselves are of the kernel. */
export const factsFeature = defineFeature({
  id: 'facts',
  api: factsApi,
  init: async env => factsRoutes(env),
});
