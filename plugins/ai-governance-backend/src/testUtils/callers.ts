import request from 'supertest';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_GOVERNED_ENTITY } from '@aigov/backstage-plugin-ai-governance-common';
import {
  aiGovernanceConditions,
  createAiGovernanceConditionalDecision,
} from '@aigov/backstage-plugin-ai-governance-node';

type Conditions = Parameters<typeof createAiGovernanceConditionalDecision>[1];

/** Somebody who calls: what they are a member of, see, and are permitted. */
export interface Caller {
  claims?: string[];
  /** Refs that the catalog hides from them. */
  hidden?: string[];
  /** What the permission policy says of our permissions. */
  policy?: AuthorizeResult.ALLOW | AuthorizeResult.DENY | Conditions;
}

/** The address of the backend, known when it has started. */
export interface Backend {
  server?: Parameters<typeof request>[0];
}

const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;

/** The header by which a caller is known: a person, by name. */
export const headerOf = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);

/**
 * A catalog, a permission policy and user infos that tell callers apart. As in
 * a portal, conditions for one entity are applied by asking the plugin.
 */
export function callersOf(
  callers: Record<string, Caller>,
  given: { entities: Entity[]; backend: Backend },
) {
  const { entities, backend } = given;
  const nameOf = (credentials?: { principal?: unknown }) => {
    const principal = credentials?.principal as
      | Partial<BackstageUserPrincipal>
      | undefined;
    return principal?.userEntityRef?.replace('user:default/', '');
  };
  const callerOf = (credentials?: BackstageCredentials): Caller =>
    callers[nameOf(credentials) ?? ''] ?? {};

  const catalogs = new Map<string, ReturnType<typeof catalogServiceMock>>();
  const catalogOf = ({ hidden = [] }: Caller) => {
    const key = hidden.join();
    const found =
      catalogs.get(key) ??
      catalogServiceMock({
        entities: entities.filter(
          entity => !hidden.includes(stringifyEntityRef(entity)),
        ),
      });
    catalogs.set(key, found);
    return found;
  };
  const everything = catalogOf({});
  const catalog = new Proxy(everything, {
    get(_, key: keyof typeof everything) {
      if (typeof everything[key] !== 'function') return undefined;
      return (
        asked: never,
        options: { credentials?: BackstageCredentials },
      ) => {
        const seen = catalogOf(callerOf(options.credentials));
        return (seen[key] as Function).call(seen, asked, options);
      };
    },
  });

  function decide(permission: Permission, caller: Caller) {
    if (permission.name === catalogEntityReadPermission.name) {
      return caller.hidden?.length
        ? {
            result: CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: { rule: 'IS_SEEN', resourceType: 'catalog-entity' },
          }
        : { result: ALLOW };
    }
    const { policy = ALLOW } = caller;
    if (policy === ALLOW || policy === DENY) return { result: policy };
    return isResourcePermission(permission, RESOURCE_TYPE_GOVERNED_ENTITY)
      ? createAiGovernanceConditionalDecision(permission, policy)
      : { result: CONDITIONAL };
  }

  async function applied(resourceRef: string, conditions: unknown) {
    const { body } = await request(backend.server!)
      .post(
        '/api/ai-governance/.well-known/backstage/permissions/apply-conditions',
      )
      .set('Authorization', mockCredentials.service.header())
      .send({
        items: [
          {
            id: '1',
            resourceRef,
            resourceType: RESOURCE_TYPE_GOVERNED_ENTITY,
            conditions,
          },
        ],
      })
      .expect(200);
    return { result: body.items[0].result };
  }

  return [
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalog,
    }),
    mockServices.userInfo.mock({
      getUserInfo: async credentials => {
        const userEntityRef = `user:default/${nameOf(credentials)}`;
        const { claims = [] } = callerOf(credentials);
        return {
          userEntityRef,
          ownershipEntityRefs: [userEntityRef, ...claims],
        };
      },
    }).factory,
    mockServices.permissions.mock({
      authorize: async (asked, options) =>
        Promise.all(
          asked.map(async ({ permission, resourceRef }) => {
            const caller = callerOf(
              options && 'credentials' in options
                ? options.credentials
                : undefined,
            );
            const decision = decide(permission, caller);
            return 'conditions' in decision && resourceRef
              ? applied(resourceRef, decision.conditions)
              : decision;
          }),
        ) as never,
      authorizeConditional: async (asked, options) =>
        asked.map(({ permission }) =>
          decide(
            permission,
            callerOf(
              options && 'credentials' in options
                ? options.credentials
                : undefined,
            ),
          ),
        ) as never,
    }).factory,
  ];
}

/** A policy that lets people do things to what one of the claims owns. */
export const ownersOnly = (...claims: string[]) =>
  aiGovernanceConditions.isEntityOwner({ claims });
