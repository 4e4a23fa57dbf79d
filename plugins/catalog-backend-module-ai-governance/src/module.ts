import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { AiEntitiesProcessor } from './AiEntitiesProcessor';
import {
  createImportedEntities,
  importedEntitiesDeps,
} from './importedEntities';

/**
 * The kinds Model, Dataset and AITool for the software catalog, and the
 * entities of these kinds that were imported.
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
        ...importedEntitiesDeps,
      },
      async init({ catalog, ...services }) {
        const { logger } = services;
        catalog.addProcessor(new AiEntitiesProcessor({ logger }));
        catalog.addEntityProvider(createImportedEntities(services));
      },
    });
  },
});
