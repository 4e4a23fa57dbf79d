import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import {
  importsApiFactory,
  inventoryApiFactory,
  queryCacheApiFactory,
  usageApiFactory,
} from './apis';
import {
  administrationRouteRef,
  inventoryRouteRef,
  rootRouteRef,
} from './routes';

/**
 * AI governance for classic apps.
 *
 * @public
 */
export const aiGovernancePlugin = createPlugin({
  id: 'ai-governance',
  apis: [
    queryCacheApiFactory,
    inventoryApiFactory,
    usageApiFactory,
    importsApiFactory,
  ],
  routes: {
    root: rootRouteRef,
    inventory: inventoryRouteRef,
    administration: administrationRouteRef,
  },
});

/**
 * The pages of AI governance, for a route of a classic app.
 *
 * @public
 */
export const AiGovernancePage = aiGovernancePlugin.provide(
  createRoutableExtension({
    name: 'AiGovernancePage',
    component: () => import('./ClassicPage').then(m => m.ClassicPage),
    mountPoint: rootRouteRef,
  }),
);
