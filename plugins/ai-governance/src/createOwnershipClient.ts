import type {
  ClientOf,
  ownershipApi,
} from '@aigov/backstage-plugin-ai-governance-common';
import type { FetchApi } from '@backstage/core-plugin-api';
import { askForRows } from './askForRows';
import { createLazyClient } from './createLazyClient';

type OwnershipClient = ClientOf<typeof ownershipApi>;

const contracts = () => import('./contracts');

/**
 * The client of ownership. Every person and team is asked for its duties, and
 * most have none: the contract is loaded with the first answer that has rows,
 * and with any other call.
 *
 * @internal
 */
export function createOwnershipClient(fetchApi: FetchApi): OwnershipClient {
  const full = createLazyClient(async () => {
    const { createClient, ownershipApi: api } = await contracts();
    return createClient(api, fetchApi);
  });
  const listResponsibilities: OwnershipClient['listResponsibilities'] = (
    call,
    options,
  ) => {
    const { entityRef, query } = call;
    if (query?.cursor !== undefined) {
      return full.listResponsibilities(call, options);
    }
    const limit = query?.limit === undefined ? '' : `?limit=${query.limit}`;
    const path = `/ownership/responsibilities/${encodeURIComponent(entityRef)}`;
    return askForRows(fetchApi, `${path}${limit}`, {
      signal: options?.signal,
      check: async answer => {
        const { ownershipApi: api } = await contracts();
        return api.listResponsibilities.result.parse(answer);
      },
    });
  };
  return new Proxy(full, {
    get: (client, name) =>
      name === 'listResponsibilities'
        ? listResponsibilities
        : Reflect.get(client, name),
  });
}
