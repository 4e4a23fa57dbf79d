import request from 'supertest';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { aiGovernancePlugin } from '../../plugin';
import { other } from '../../testUtils/entities';

type Features = NonNullable<Parameters<typeof startTestBackend>[0]['features']>;

const url = '/api/ai-governance/governance/team';

const office = other('Group', 'ai-office', {
  title: 'AI office',
  relations: {
    hasMember: ['user:default/mock', 'user:default/gone', 'user:default/mock'],
  },
});
const mock = other('User', 'mock', {
  spec: { profile: { displayName: 'Mo' } },
});

async function serve(aiGovernance: object, ...features: Features) {
  const { server } = await startTestBackend({
    features: [
      aiGovernancePlugin,
      catalogServiceMock.factory({ entities: [office, mock] }),
      mockServices.rootConfig.factory({ data: { aiGovernance } }),
      ...features,
    ],
  });
  return request(server);
}

const memberOf = (...ownershipEntityRefs: string[]) =>
  mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/mock',
      ownershipEntityRefs,
    }),
  }).factory;

describe('who governs', () => {
  it('is the groups of the configuration, with their members', async () => {
    const api = await serve(
      { governanceTeam: 'ai-office' },
      memberOf('user:default/mock', 'group:default/ai-office'),
    );
    const { body } = await api.get(url).expect(200);
    expect(body).toMatchObject({
      teams: [
        {
          ref: 'group:default/ai-office',
          kind: 'group',
          title: 'AI office',
          state: 'found',
          members: [
            { ref: 'user:default/gone', state: 'missing' },
            { ref: 'user:default/mock', title: 'Mo', state: 'found' },
          ],
        },
      ],
      authorization: 'roles',
      you: { governs: true },
    });
  });

  it('says why the caller does not, and whom to ask', async () => {
    const api = await serve(
      { governanceTeam: ['group:default/ai-office', 'user:default/mock'] },
      memberOf('user:default/mock-2'),
    );
    const { body } = await api.get(url).expect(200);
    expect(body.you).toEqual({
      governs: false,
      refusal: expect.stringContaining('group:default/ai-office'),
    });
    expect(body.teams[1]).toMatchObject({
      kind: 'user',
      members: [{ ref: 'user:default/mock', title: 'Mo' }],
    });
  });

  it('says so when nobody is named, or nobody is there', async () => {
    const nobody = await (await serve({})).get(url).expect(200);
    expect(nobody.body).toMatchObject({ teams: [], you: { governs: false } });
    const gone = await (await serve({ governanceTeam: 'lost' }))
      .get(url)
      .expect(200);
    expect(gone.body.teams).toEqual([
      {
        ref: 'group:default/lost',
        kind: 'group',
        state: 'missing',
        members: [],
      },
    ]);
  });

  it('leaves the caller out where the policy decides alone', async () => {
    const api = await serve({ authorization: 'policy' });
    const { body } = await api.get(url).expect(200);
    expect(body.authorization).toBe('policy');
    expect(body).not.toHaveProperty('you');
  });

  it('is for those who are signed in and may read it', async () => {
    const api = await serve(
      {},
      mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
    );
    await api.get(url).expect(403);
    await api
      .get(url)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
  });

  it('is absent when switched off', async () => {
    const api = await serve({ governance: { enabled: false } });
    await api.get(url).expect(404);
  });
});
