import type {
  ClientOf,
  usageApi,
} from '@aigov/backstage-plugin-ai-governance-common';
import type { FetchApi } from '@backstage/core-plugin-api';
import { askForRows } from './askForRows';
import { createLazyClient } from './createLazyClient';

type UsageClient = ClientOf<typeof usageApi>;

const contracts = () => import('./contracts');

/**
 * The client of usage. The contract is loaded with the first answer that has
 * rows.
 *
 * @internal
 */
export function createUsageClient(fetchApi: FetchApi): UsageClient {
  const full = createLazyClient(async () => {
    const { createClient, usageApi: api } = await contracts();
    return createClient(api, fetchApi);
  });
  return {
    listUsers: (call, options) => full.listUsers(call, options),
    listUsedAssets: ({ entityRef }, options) =>
      askForRows(fetchApi, `/usage/${encodeURIComponent(entityRef)}`, {
        signal: options?.signal,
        check: async answer => {
          const { usageApi: api } = await contracts();
          return api.listUsedAssets.result.parse(answer);
        },
      }),
  };
}
