import type {
  ClientOf,
  importsApi,
  inventoryApi,
  usageApi,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  createQueryCache,
  queryCacheApiRef,
} from '@aigov/backstage-plugin-ai-governance-react';
import {
  createApiFactory,
  createApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createLazyClient } from './createLazyClient';
import { createUsageClient } from './createUsageClient';

/** Browse and compare AI assets. @public */
export const inventoryApiRef = createApiRef<ClientOf<typeof inventoryApi>>({
  id: 'plugin.ai-governance.inventory',
});

/** Which AI an entity uses, and who uses an AI asset. @public */
export const usageApiRef = createApiRef<ClientOf<typeof usageApi>>({
  id: 'plugin.ai-governance.usage',
});

/** Imported assets and where they come from. @public */
export const importsApiRef = createApiRef<ClientOf<typeof importsApi>>({
  id: 'plugin.ai-governance.imports',
});

// The contracts bring the schemas of every answer with them: a page without AI
// must not load those, so a client loads its contract with its first call.
const contracts = () => import('./contracts');

/** @internal */
export const inventoryApiFactory = createApiFactory({
  api: inventoryApiRef,
  deps: { fetchApi: fetchApiRef },
  factory: ({ fetchApi }) =>
    createLazyClient(async () => {
      const { createClient, inventoryApi: api } = await contracts();
      return createClient(api, fetchApi);
    }),
});

/** @internal */
export const usageApiFactory = createApiFactory({
  api: usageApiRef,
  deps: { fetchApi: fetchApiRef },
  factory: ({ fetchApi }) => createUsageClient(fetchApi),
});

/** @internal */
export const importsApiFactory = createApiFactory({
  api: importsApiRef,
  deps: { fetchApi: fetchApiRef },
  factory: ({ fetchApi }) =>
    createLazyClient(async () => {
      const { createClient, importsApi: api } = await contracts();
      return createClient(api, fetchApi);
    }),
});

/** @internal */
export const queryCacheApiFactory = createApiFactory({
  api: queryCacheApiRef,
  deps: {},
  factory: () => createQueryCache(),
});
