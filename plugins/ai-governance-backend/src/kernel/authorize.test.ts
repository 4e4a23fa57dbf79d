import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  EndpointRole,
  RaciLetter,
} from '@aigov/backstage-plugin-ai-governance-common';
import { model, other } from '../testUtils/entities';
import { createGuard } from './authorize';

const onEntity = createPermission({
  name: 'ai-governance.shelf.update',
  attributes: { action: 'update' },
  resourceType: 'ai-governance-entity',
});
const basic = createPermission({
  name: 'ai-governance.shelf.open',
  attributes: { action: 'read' },
});

const owned = {
  ...model('triage'),
  relations: [{ type: 'ownedBy', targetRef: 'group:default/ml' }],
};
const credentials = mockCredentials.user('user:default/ada');
const service = mockCredentials.service('plugin:catalog');

function create(
  given: {
    claims?: string[];
    holders?: Array<{ party: string; role: string; letters: RaciLetter[] }>;
    config?: object;
    single?: AuthorizeResult;
    general?: AuthorizeResult;
  } = {},
) {
  const memory = catalogServiceMock({
    entities: [owned, model('orphan'), other('Group', 'ml')],
  });
  const catalog = catalogServiceMock.mock({
    getEntityByRef: memory.getEntityByRef.bind(memory),
  });
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', ...(given.claims ?? [])],
    }),
  });
  const { ALLOW } = AuthorizeResult;
  const permissions = mockServices.permissions.mock({
    authorize: async () => [{ result: given.single ?? ALLOW } as never],
    authorizeConditional: async () => [
      { result: given.general ?? ALLOW } as never,
    ],
  });
  const guard = createGuard({
    auth: mockServices.auth(),
    catalog,
    config: mockServices.rootConfig({
      data: { aiGovernance: given.config ?? {} } as never,
    }),
    governed: { holdersOf: async () => given.holders ?? [] },
    permissions,
    userInfo,
  });
  const endpoint = (
    role: EndpointRole,
    raci: RaciLetter[] = [],
    permission: Permission = onEntity,
  ) => ({ permission, role, raci });
  return { guard, endpoint, catalog, permissions, userInfo };
}

const entityRef = 'model:default/triage';

const yes = { mayEdit: true };

describe('the role owner', () => {
  it.each([
    ['a member of the owner', { claims: ['group:default/ml'] }],
    [
      'who is accountable',
      {
        holders: [
          {
            party: 'user:default/ada',
            role: 'owner',
            letters: ['A', 'R'] as RaciLetter[],
          },
        ],
      },
    ],
  ])('is %s', async (_, given) => {
    const { guard, endpoint } = create(given);
    const asked = { credentials, entityRef };
    expect(await guard.accessTo(endpoint('owner', ['A']), asked)).toEqual(yes);
  });

  it.each([
    ['a stranger', {}],
    [
      'who is only told',
      {
        holders: [
          {
            party: 'user:default/ada',
            role: 'owner',
            letters: ['I'] as RaciLetter[],
          },
        ],
      },
    ],
  ])('is not %s, who is told whom to ask', async (_, given) => {
    const { guard, endpoint } = create(given);
    await expect(
      guard.require(endpoint('owner', ['A']), { credentials, entityRef }),
    ).rejects.toThrow(
      'Only its owner group:default/ml, or who is accountable for it, may change this: ask them',
    );
  });

  it('names every letter, or none', async () => {
    const { guard, endpoint } = create();
    const refusal = async (...raci: RaciLetter[]) =>
      (
        await guard.accessTo(endpoint('owner', raci), {
          credentials,
          entityRef,
        })
      ).refusal;
    expect(await refusal('A', 'R')).toContain('accountable or responsible');
    expect(await refusal()).toBe(
      'Only its owner group:default/ml may change this: ask them',
    );
  });

  it('says what to set when nobody owns the entity', async () => {
    const { guard, endpoint } = create();
    await expect(
      guard.require(endpoint('owner'), {
        credentials,
        entityRef: 'model:default/orphan',
      }),
    ).rejects.toThrow('set spec.owner');
  });

  it('is no service', async () => {
    const { guard, endpoint } = create();
    await expect(
      guard.require(endpoint('owner', ['A']), {
        credentials: service,
        entityRef,
      }),
    ).rejects.toThrow('services are none');
  });

  it('owns itself as a person or a group', async () => {
    const { guard, endpoint } = create({ claims: ['group:default/ml'] });
    const asked = { credentials, entityRef: 'group:default/ml' };
    expect(await guard.accessTo(endpoint('owner'), asked)).toEqual(yes);
  });

  it('is left to the permission policy when asked to', async () => {
    const { guard, endpoint } = create({ config: { authorization: 'policy' } });
    const asked = { credentials, entityRef };
    expect(await guard.accessTo(endpoint('owner'), asked)).toEqual(yes);
  });

  it.each<EndpointRole>(['owner', 'governance'])(
    'is no service where the policy decides, which nobody asks: %p',
    async role => {
      const { guard, endpoint } = create({
        config: { authorization: 'policy' },
      });
      const asked = { credentials: service, entityRef };
      expect(await guard.accessTo(endpoint(role), asked)).toMatchObject({
        mayEdit: false,
      });
    },
  );
});

describe('an entity', () => {
  const hidden = 'model:default/hidden';

  it.each<[EndpointRole, AuthorizeResult]>([
    ['reader', AuthorizeResult.ALLOW],
    ['reader', AuthorizeResult.DENY],
    ['owner', AuthorizeResult.ALLOW],
    ['owner', AuthorizeResult.DENY],
    ['governance', AuthorizeResult.ALLOW],
    ['service', AuthorizeResult.DENY],
  ])('that is invisible is not found: %p, %p', async (role, single) => {
    const { guard, endpoint } = create({ single });
    await expect(
      guard.require(endpoint(role), { credentials, entityRef: hidden }),
    ).rejects.toThrow(`No entity '${hidden}'`);
  });

  it('is read once for a request', async () => {
    const { guard, endpoint, catalog } = create();
    await guard.require(endpoint('reader'), { credentials, entityRef });
    await guard.accessTo(endpoint('owner'), { credentials, entityRef });
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(1);
    const asked = { credentials, entityRef };
    const { entity } = await guard.require(endpoint('reader'), asked);
    expect(entity).toMatchObject({ metadata: { name: 'triage' } });
    const bob = mockCredentials.user('user:default/bob');
    await guard.require(endpoint('reader'), { credentials: bob, entityRef });
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(2);
  });
});

describe('a permission', () => {
  const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;
  const asked = (ref?: string) => ({ credentials, entityRef: ref });

  it('on an entity is decided for that entity', async () => {
    const { guard, endpoint, permissions } = create({ general: DENY });
    await guard.require(endpoint('reader'), asked(entityRef));
    expect(permissions.authorize).toHaveBeenCalledWith(
      [{ permission: onEntity, resourceRef: entityRef }],
      { credentials },
    );
  });

  it.each([DENY, CONDITIONAL])(
    'on an entity is not given by %p',
    async single => {
      const { guard, endpoint } = create({ single });
      await expect(
        guard.require(endpoint('reader'), asked(entityRef)),
      ).rejects.toThrow(
        'You need the permission ai-governance.shelf.update for model:default/triage',
      );
    },
  );

  it.each([DENY, CONDITIONAL])('that is basic is no %p', async single => {
    const { guard, endpoint } = create({ single, general: ALLOW });
    await expect(
      guard.require(endpoint('reader', [], basic), asked()),
    ).rejects.toThrow('ai-governance.shelf.open');
  });

  it('without an entity may be conditional, and says so', async () => {
    const { guard, endpoint } = create({ single: DENY, general: CONDITIONAL });
    expect(await guard.require(endpoint('reader'), asked())).toMatchObject({
      decision: { result: CONDITIONAL },
    });
    const denied = create({ single: ALLOW, general: DENY });
    expect(
      await denied.guard.accessTo(endpoint('reader'), asked()),
    ).toMatchObject({ mayEdit: false });
  });
});

describe('accessTo', () => {
  it('asks who somebody is once in some seconds', async () => {
    const { guard, endpoint, userInfo } = create();
    for (let i = 0; i < 3; i++) {
      await guard.accessTo(endpoint('governance'), { credentials });
    }
    await guard.accessTo(endpoint('owner'), { credentials, entityRef });
    expect(userInfo.getUserInfo).toHaveBeenCalledTimes(1);
  });

  it('lets failures through, and asks again after one', async () => {
    const { guard, endpoint, userInfo } = create({
      claims: ['group:default/ml'],
    });
    userInfo.getUserInfo.mockRejectedValueOnce(new Error('down'));
    const asked = { credentials, entityRef };
    await expect(guard.accessTo(endpoint('owner'), asked)).rejects.toThrow(
      'down',
    );
    expect(await guard.accessTo(endpoint('owner'), asked)).toEqual({
      mayEdit: true,
    });
  });
});
