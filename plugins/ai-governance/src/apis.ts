import type {
  activityApi,
  Api,
  ClientOf,
  factsApi,
  governanceApi,
  importsApi,
  inventoryApi,
  ownershipApi,
  usageApi,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  createQueryCache,
  queryCacheApiRef,
} from '@aigov/backstage-plugin-ai-governance-react';
import {
  ApiRef,
  createApiFactory,
  createApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createLazyClient } from './createLazyClient';
import { createOwnershipClient } from './createOwnershipClient';
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

/** Who answers for what: matrices, support paths, and their rules. @public */
export const ownershipApiRef = createApiRef<ClientOf<typeof ownershipApi>>({
  id: 'plugin.ai-governance.ownership',
});

/** Who changed which record. @public */
export const activityApiRef = createApiRef<ClientOf<typeof activityApi>>({
  id: 'plugin.ai-governance.activity',
});

/** Who governs. @public */
export const governanceApiRef = createApiRef<ClientOf<typeof governanceApi>>({
  id: 'plugin.ai-governance.governance',
});

/** What is known of entities, with its source. @public */
export const factsApiRef = createApiRef<ClientOf<typeof factsApi>>({
  id: 'plugin.ai-governance.facts',
});

type Contracts = typeof import('./contracts');

// The contracts bring the schemas of every answer with them: a page without AI
// must not load those, so a client loads its contract with its first call.
const lazyFactory = <A extends Api>(
  api: ApiRef<ClientOf<A>>,
  contractOf: (contracts: Contracts) => A,
) =>
  createApiFactory({
    api,
    deps: { fetchApi: fetchApiRef },
    factory: ({ fetchApi }) =>
      createLazyClient<ClientOf<A>>(async () => {
        const contracts = await import('./contracts');
        return contracts.createClient(contractOf(contracts), fetchApi);
      }),
  });

/** @internal */
export const inventoryApiFactory = lazyFactory(
  inventoryApiRef,
  contracts => contracts.inventoryApi,
);

/** @internal */
export const usageApiFactory = createApiFactory({
  api: usageApiRef,
  deps: { fetchApi: fetchApiRef },
  factory: ({ fetchApi }) => createUsageClient(fetchApi),
});

/** @internal */
export const importsApiFactory = lazyFactory(
  importsApiRef,
  contracts => contracts.importsApi,
);

/** @internal */
export const ownershipApiFactory = createApiFactory({
  api: ownershipApiRef,
  deps: { fetchApi: fetchApiRef },
  factory: ({ fetchApi }) => createOwnershipClient(fetchApi),
});

/** @internal */
export const activityApiFactory = lazyFactory(
  activityApiRef,
  contracts => contracts.activityApi,
);

/** @internal */
export const factsApiFactory = lazyFactory(
  factsApiRef,
  contracts => contracts.factsApi,
);

/** @internal */
export const governanceApiFactory = lazyFactory(
  governanceApiRef,
  contracts => contracts.governanceApi,
);

/** @internal */
export const queryCacheApiFactory = createApiFactory({
  api: queryCacheApiRef,
  deps: {},
  factory: () => createQueryCache(),
});
