import {
  BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import upstreamAiModel from '@backstage/plugin-catalog-backend-module-ai-model';
import processorModule from '..';
import modelModule from '../alpha';

/** A host that runs the model of Backstage without any layer of ours. */
const defaultModel = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'host-model',
  register(env) {
    env.registerInit({
      deps: { model: catalogModelExtensionPoint },
      async init({ model }) {
        model.addModelSource(CatalogModelSources.default());
      },
    });
  },
});

/** How a host may run its catalog, and what it adds to the backend for it. */
export const modes: Record<string, BackendFeature[]> = {
  processor: [processorModule],
  layer: [modelModule],
  'processor and default model': [processorModule, defaultModel],
  'processor and AI model of Backstage': [processorModule, upstreamAiModel],
};
