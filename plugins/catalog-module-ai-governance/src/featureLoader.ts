import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';
import { modules } from './modules';

/**
 * Makes the stock catalog pages know Model, Dataset and AITool: their icons,
 * and their relations in the graph.
 *
 * @public
 */
export default createFrontendFeatureLoader({
  loader: async () => modules,
});
