import type {
  ClientOf,
  usageApi,
} from '@aigov/backstage-plugin-ai-governance-common';
import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { createLazyClient } from './createLazyClient';

type UsageClient = ClientOf<typeof usageApi>;
type Usage = Awaited<ReturnType<UsageClient['listUsedAssets']>>;

const contracts = () => import('./contracts');

/**
 * The client of usage. Most pages of a catalog have no AI: to learn that there
 * is none takes no schema. The contract is loaded with the first answer that
 * has rows, and checks it.
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
    listUsedAssets: async ({ entityRef }, options) => {
      const response = await fetchApi.fetch(
        `plugin://ai-governance/usage/${encodeURIComponent(entityRef)}`,
        { method: 'GET', signal: options?.signal },
      );
      if (!response.ok) throw await ResponseError.fromResponse(response);
      const answer: unknown = await response.json();
      if (hasNoRows(answer)) return answer;
      const { usageApi: api } = await contracts();
      return api.listUsedAssets.result.parse(answer);
    },
  };
}

/** An answer without rows: no more of it is shown than that. */
function hasNoRows(answer: unknown): answer is Usage {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'items' in answer &&
    Array.isArray(answer.items) &&
    answer.items.length === 0
  );
}
