import { activityApi } from '@aigov/backstage-plugin-ai-governance-common';
import { defineFeature } from '@aigov/backstage-plugin-ai-governance-node';
import { activityRoutes } from './routes';

/** Who changed which record. The kernel keeps the trail, with or without it. */
export const activityFeature = defineFeature({
  id: 'activity',
  api: activityApi,
  init: async env => activityRoutes(env),
});
