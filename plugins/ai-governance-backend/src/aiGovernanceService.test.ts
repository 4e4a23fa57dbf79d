import {
  BackstageCredentials,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  AiGovernanceService,
  aiGovernanceServiceRef,
} from '@aigov/backstage-plugin-ai-governance-node';
import { aiGovernancePlugin } from './plugin';
import { conditionalPolicy } from './testUtils/conditionalPolicy';
import { model } from './testUtils/entities';

const ada = mockCredentials.user('user:default/ada');

/** Another plugin, as one that calls this one over HTTP. */
async function start() {
  const found: {
    service?: AiGovernanceService;
    own?: () => Promise<BackstageCredentials>;
  } = {};
  const neighbor = createBackendPlugin({
    pluginId: 'neighbor',
    register(env) {
      env.registerInit({
        deps: { service: aiGovernanceServiceRef, auth: coreServices.auth },
        async init({ service, auth }) {
          found.service = service;
          found.own = () => auth.getOwnServiceCredentials();
        },
      });
    },
  });
  await startTestBackend({
    features: [
      aiGovernancePlugin,
      neighbor,
      ...conditionalPolicy(
        [model('seen'), model('hidden')],
        ['model:default/hidden'],
      ),
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
    ],
  });
  return { service: found.service!, own: await found.own!() };
}

describe('aiGovernanceServiceRef', () => {
  it('calls on behalf of a person, who sees what that person sees', async () => {
    const { service } = await start();
    const { items, restricted } = await service
      .as(ada)
      .inventory.listAssets({ query: { kind: 'Model' } });
    expect(items.map(({ name }) => name)).toEqual(['seen']);
    expect(restricted).toBe(true);
    await expect(
      service.as(ada).usage.listUsers({ entityRef: 'model:default/hidden' }),
    ).rejects.toMatchObject({ statusCode: 404 });
  });

  it('calls as the plugin itself, which sees everything', async () => {
    const { service, own } = await start();
    const { total } = await service.as(own).inventory.listAssets();
    expect(total).toBe(2);
    await service.as(own).imports.listEntities({ query: { limit: 1 } });
  });

  it('lets refusals through, with what the server says', async () => {
    const { service } = await start();
    await expect(service.as(ada).imports.listEntities()).rejects.toMatchObject({
      statusCode: 403,
      body: { error: { name: 'NotAllowedError' } },
    });
  });
});
