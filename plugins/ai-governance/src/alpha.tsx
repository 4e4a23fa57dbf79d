import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { PluginWrapperBlueprint } from '@backstage/frontend-plugin-api/alpha';
import { RiRobot2Line } from '@remixicon/react';
import { queryCacheApiFactory, usageApiFactory } from './apis';
import { aboutExtensions } from './features/about/extensions';
import { importsExtensions } from './features/imports/extensions';
import { inventoryExtensions } from './features/inventory/extensions';
import { usageExtensions } from './features/usage/extensions';
import {
  administrationRouteRef,
  inventoryRouteRef,
  rootRouteRef,
} from './routes';

const page = PageBlueprint.make({
  params: {
    path: '/ai-governance',
    routeRef: rootRouteRef,
    title: 'AI governance',
    icon: <RiRobot2Line />,
  },
});

const queryCacheApi = ApiBlueprint.make({
  name: 'query-cache',
  params: defineParams => defineParams(queryCacheApiFactory),
});

const usageApi = ApiBlueprint.make({
  name: 'usage',
  params: defineParams => defineParams(usageApiFactory),
});

/** One cache per app, around every card and page of the suite. */
const queryCache = PluginWrapperBlueprint.make({
  params: defineParams =>
    defineParams({
      loader: () =>
        import('./QueryCacheWrapper').then(m => ({
          component: m.QueryCacheWrapper,
        })),
    }),
});

/**
 * AI governance for apps of the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'ai-governance',
  title: 'AI governance',
  icon: <RiRobot2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    inventory: inventoryRouteRef,
    administration: administrationRouteRef,
  },
  extensions: [
    queryCacheApi,
    queryCache,
    usageApi,
    page,
    ...inventoryExtensions,
    ...importsExtensions,
    ...aboutExtensions,
    ...usageExtensions,
  ],
});
