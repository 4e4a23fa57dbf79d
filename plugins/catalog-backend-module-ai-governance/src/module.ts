import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { AiEntitiesProcessor } from './AiEntitiesProcessor';

/**
 * The kinds Model, Dataset and AITool for the software catalog.
 *
 * @public
 */
export const catalogModuleAiGovernance = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'ai-governance',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ catalog, logger }) {
        catalog.addProcessor(new AiEntitiesProcessor({ logger }));
      },
    });
  },
});
