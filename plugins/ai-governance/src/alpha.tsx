import {
  ApiBlueprint,
  configApiRef,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { PluginWrapperBlueprint } from '@backstage/frontend-plugin-api/alpha';
import { RiRobot2Line } from '@remixicon/react';
import {
  ownershipApiFactory,
  queryCacheApiFactory,
  usageApiFactory,
} from './apis';
import { administrationExtensions } from './administration/extensions';
import { aboutExtensions } from './features/about/extensions';
import { activityExtensions } from './features/activity/extensions';
import { governanceExtensions } from './features/governance/extensions';
import { importsExtensions } from './features/imports/extensions';
import { inventoryExtensions } from './features/inventory/extensions';
import { ownershipExtensions } from './features/ownership/extensions';
import { usageExtensions } from './features/usage/extensions';
import { isFeatureOn, switched } from './featureSwitch';
import {
  administrationRouteRef,
  inventoryRouteRef,
  rootRouteRef,
} from './routes';

const page = PageBlueprint.makeWithOverrides({
  factory(originalFactory, { apis, inputs }) {
    const config = apis.get(configApiRef);
    // A sub-page is named after its feature.
    const pages = inputs.pages.filter(
      ({ node: { spec } }) =>
        !config || isFeatureOn(config, spec.id.split('/')[1] ?? spec.id),
    );
    return originalFactory(
      {
        path: '/ai-governance',
        routeRef: rootRouteRef,
        title: 'AI governance',
        icon: <RiRobot2Line />,
      },
      { inputs: { pages } },
    );
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

const ownershipApi = ApiBlueprint.make({
  name: 'ownership',
  params: defineParams => defineParams(ownershipApiFactory),
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
    ownershipApi,
    page,
    ...inventoryExtensions,
    ...importsExtensions,
    ...aboutExtensions,
    ...switched('usage', usageExtensions),
    ...switched('ownership', ownershipExtensions),
    ...switched('activity', activityExtensions),
    ...governanceExtensions,
    ...administrationExtensions,
  ],
});
