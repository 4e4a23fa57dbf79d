import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import {
  activityApiFactory,
  factsApiFactory,
  governanceApiFactory,
  importsApiFactory,
  inventoryApiFactory,
  ownershipApiFactory,
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
    ownershipApiFactory,
    activityApiFactory,
    factsApiFactory,
    governanceApiFactory,
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
export const AiGovernancePage: () => JSX.Element = aiGovernancePlugin.provide(
  createRoutableExtension({
    name: 'AiGovernancePage',
    component: () => import('./ClassicPage').then(m => m.ClassicPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The overview of a Model, Dataset or AITool, for the entity page of a classic
 * app: the answers first, then the facts behind them.
 *
 * @public
 */
export const EntityAiOverviewContent: () => JSX.Element =
  aiGovernancePlugin.provide(
    createComponentExtension({
      name: 'EntityAiOverviewContent',
      component: {
        lazy: () =>
          import('./features/about/ClassicOverview').then(
            m => m.ClassicOverview,
          ),
      },
    }),
  );

/**
 * The AI that any other entity uses, as a card of a classic app.
 *
 * @public
 */
export const EntityAiUsageCard: () => JSX.Element = aiGovernancePlugin.provide(
  createComponentExtension({
    name: 'EntityAiUsageCard',
    component: {
      lazy: () =>
        import('./features/usage/ClassicUsage').then(m => m.ClassicUsageCard),
    },
  }),
);

/**
 * The AI that any other entity uses, as a tab of a classic app.
 *
 * @public
 */
export const EntityAiContent: () => JSX.Element = aiGovernancePlugin.provide(
  createComponentExtension({
    name: 'EntityAiContent',
    component: {
      lazy: () =>
        import('./features/usage/ClassicUsage').then(
          m => m.ClassicUsageContent,
        ),
    },
  }),
);

/**
 * Who changed what is recorded of a Model, Dataset, AITool or System, and what
 * is known of it, as a tab of a classic app.
 *
 * @public
 */
export const EntityActivityContent: () => JSX.Element =
  aiGovernancePlugin.provide(
    createComponentExtension({
      name: 'EntityActivityContent',
      component: {
        lazy: () =>
          import('./features/activity/ClassicActivity').then(
            m => m.ClassicActivity,
          ),
      },
    }),
  );

/**
 * Who answers for a Model, Dataset, AITool or System, as a tab of a classic
 * app.
 *
 * @public
 */
export const EntityOwnershipContent: () => JSX.Element =
  aiGovernancePlugin.provide(
    createComponentExtension({
      name: 'EntityOwnershipContent',
      component: {
        lazy: () =>
          import('./features/ownership/ClassicOwnership').then(
            m => m.ClassicOwnershipContent,
          ),
      },
    }),
  );

/**
 * What a person or group answers for, as a card of a classic app.
 *
 * @public
 */
export const EntityAiDutiesCard: () => JSX.Element = aiGovernancePlugin.provide(
  createComponentExtension({
    name: 'EntityAiDutiesCard',
    component: {
      lazy: () =>
        import('./features/ownership/ClassicOwnership').then(
          m => m.ClassicDutiesCard,
        ),
    },
  }),
);

/**
 * What a person or group answers for, as a tab of a classic app.
 *
 * @public
 */
export const EntityAiDutiesContent: () => JSX.Element =
  aiGovernancePlugin.provide(
    createComponentExtension({
      name: 'EntityAiDutiesContent',
      component: {
        lazy: () =>
          import('./features/ownership/ClassicOwnership').then(
            m => m.ClassicDutiesContent,
          ),
      },
    }),
  );
