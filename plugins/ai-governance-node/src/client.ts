import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  AiGovernanceApis,
  aiGovernanceApis,
  Api,
  ClientOf,
  createClient,
  Fetcher,
} from '@aigov/backstage-plugin-ai-governance-common';

/**
 * The client of every built-in feature, by the id of the feature.
 *
 * @public
 */
export type AiGovernanceClient = {
  [Id in keyof AiGovernanceApis]: ClientOf<AiGovernanceApis[Id]>;
};

/**
 * AI governance for other backend plugins and modules.
 *
 * @public
 */
export interface AiGovernanceService {
  /**
   * Calls on behalf of somebody: who they are decides what they see and may do.
   * Own service credentials see everything, and own nothing.
   */
  as(credentials: BackstageCredentials): AiGovernanceClient;
  /** The same for the api of a feature that a module adds. */
  clientOf<A extends Api>(
    api: A,
    credentials: BackstageCredentials,
  ): ClientOf<A>;
}

/**
 * Depend on this to call AI governance from another backend plugin.
 *
 * @public
 */
export const aiGovernanceServiceRef = createServiceRef<AiGovernanceService>({
  id: 'ai-governance.client',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory({ auth, discovery }): AiGovernanceService {
        /** Where the plugin is, and the token for it, are asked for each time. */
        const fetcherAs = (credentials: BackstageCredentials): Fetcher => ({
          async fetch(path, init) {
            const [baseUrl, { token }] = await Promise.all([
              discovery.getBaseUrl('ai-governance'),
              auth.getPluginRequestToken({
                onBehalfOf: credentials,
                targetPluginId: 'ai-governance',
              }),
            ]);
            const headers = new Headers(init?.headers);
            headers.set('Authorization', `Bearer ${token}`);
            return fetch(`${baseUrl}${path}`, { ...init, headers });
          },
        });
        const clientOf: AiGovernanceService['clientOf'] = (api, credentials) =>
          createClient(api, fetcherAs(credentials), '');
        return {
          clientOf,
          as(credentials) {
            const client: Record<string, unknown> = {};
            for (const [id, api] of Object.entries(aiGovernanceApis)) {
              client[id] = clientOf(api, credentials);
            }
            return client as AiGovernanceClient;
          },
        };
      },
    }),
});
