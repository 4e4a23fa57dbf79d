import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The pages of AI governance. @public */
export const rootRouteRef = createRouteRef({ id: 'ai-governance' });

/** Every AI asset, with filters and comparison. @public */
export const inventoryRouteRef = createSubRouteRef({
  id: 'ai-governance/inventory',
  parent: rootRouteRef,
  path: '/inventory',
});

/** Administration: what was imported, and what was set aside. @public */
export const administrationRouteRef = createSubRouteRef({
  id: 'ai-governance/administration',
  parent: rootRouteRef,
  path: '/administration',
});

/** Every AI asset with who answers for it. @public */
export const ownershipRouteRef = createSubRouteRef({
  id: 'ai-governance/ownership',
  parent: rootRouteRef,
  path: '/ownership',
});
