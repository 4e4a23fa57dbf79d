import { aiGovernanceModelLayer } from '@aigov/backstage-plugin-ai-governance-common/alpha';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { AiEntitiesProcessor } from './AiEntitiesProcessor';
import {
  createImportedEntities,
  importedEntitiesDeps,
} from './importedEntities';

/**
 * The kinds as a layer of the catalog model, for a host that already runs one:
 * a layer switches the validation of every kind in the catalog. The processor
 * comes along for the relations that a layer cannot express.
 *
 * @alpha
 */
export const catalogModuleAiGovernanceModel = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'ai-governance-model',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        model: catalogModelExtensionPoint,
        ...importedEntitiesDeps,
      },
      async init({ catalog, model, ...services }) {
        const { logger } = services;
        model.addModelSource(
          CatalogModelSources.static([aiGovernanceModelLayer]),
        );
        catalog.addProcessor(new AiEntitiesProcessor({ logger }));
        catalog.addEntityProvider(createImportedEntities(services));
      },
    });
  },
});
