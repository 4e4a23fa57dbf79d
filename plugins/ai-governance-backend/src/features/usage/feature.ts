import { usageReadPermission } from '@aigov/backstage-plugin-ai-governance-common';
import { Feature } from '../../kernel/feature';
import { usageRoutes } from './routes';

/** Which AI an entity uses, and who uses an AI asset. */
export const usageFeature: Feature = {
  id: 'usage',
  permissions: [usageReadPermission],
  init: async env => ({ router: usageRoutes(env) }),
};
