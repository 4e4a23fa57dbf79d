import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { Endpoint } from '@aigov/backstage-plugin-ai-governance-common';
import { FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { createRoles, RolesDeps } from './roles';

/** What it takes to decide who may call an endpoint. */
export interface AuthorizeDeps extends RolesDeps {
  catalog: CatalogService;
  permissions: PermissionsService;
}

/** What was found out about a call that is allowed. */
export interface Admitted {
  decision: PolicyDecision;
  /** The entity of the path, as the caller may see it. */
  entity?: Entity;
}

type Guarded = Pick<Endpoint, 'permission' | 'role' | 'raci'>;
type Caller = { credentials: BackstageCredentials; entityRef?: string };

/** Decides calls: the entity is visible, the permission given, the role played. */
export interface Guard {
  /**
   * Throws unless the caller may call the endpoint. Whoever may not see the
   * entity learns nothing about it, not even that it is. The decision of a
   * permission without an entity may be conditional: it then limits what the
   * caller sees, and is never taken for allowed by itself.
   */
  require(spec: Guarded, caller: Caller): Promise<Admitted>;
  /** What the permission says of entities in general: it limits what is seen. */
  limits(
    spec: Pick<Endpoint, 'permission'>,
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision>;
  /** The same decision as an answer. */
  accessTo: FeatureEnv['accessTo'];
}

/** Makes the guard of all endpoints. Only ALLOW is allowed. */
export function createGuard(deps: AuthorizeDeps): Guard {
  const { catalog, permissions } = deps;
  const refusalOfRole = createRoles(deps);
  // Credentials are made for each request, and so this lasts as long as one.
  const read = new WeakMap<
    BackstageCredentials,
    Map<string, Promise<Entity | undefined>>
  >();

  function entityOf(entityRef: string, credentials: BackstageCredentials) {
    const known = read.get(credentials) ?? new Map();
    read.set(credentials, known);
    const entity: Promise<Entity | undefined> =
      known.get(entityRef) ??
      catalog.getEntityByRef(entityRef, { credentials });
    known.set(entityRef, entity);
    return entity;
  }

  async function decide(
    { permission }: Pick<Endpoint, 'permission'>,
    { credentials, entityRef }: Caller,
  ): Promise<PolicyDecision> {
    if (!isResourcePermission(permission)) {
      const asked = [{ permission }];
      return (await permissions.authorize(asked, { credentials }))[0];
    }
    if (entityRef === undefined) {
      const asked = [{ permission }];
      return (
        await permissions.authorizeConditional(asked, { credentials })
      )[0];
    }
    const asked = [{ permission, resourceRef: entityRef }];
    return (await permissions.authorize(asked, { credentials }))[0];
  }

  const guard: Guard = {
    async require(spec, caller) {
      const { credentials, entityRef } = caller;
      const { permission } = spec;
      const [entity, decision] = await Promise.all([
        entityRef === undefined ? undefined : entityOf(entityRef, credentials),
        decide(spec, caller),
      ]);
      if (entityRef !== undefined && !entity) {
        throw new NotFoundError(
          `No entity '${entityRef}' in the catalog that you can see: check the spelling, or ask its owner for access`,
        );
      }
      const limits = isResourcePermission(permission) && !entity;
      if (
        decision.result !== AuthorizeResult.ALLOW &&
        !(limits && decision.result === AuthorizeResult.CONDITIONAL)
      ) {
        throw new NotAllowedError(
          `You need the permission ${permission.name}${
            entity ? ` for ${entityRef}` : ''
          }: ask your Backstage administrators`,
        );
      }
      const refusal = await refusalOfRole(spec, { credentials, entity });
      if (refusal) throw new NotAllowedError(refusal);
      return { decision, entity };
    },

    limits: (spec, credentials) => decide(spec, { credentials }),

    async accessTo(spec, caller) {
      try {
        await guard.require(spec, caller);
        return { mayEdit: true };
      } catch (error) {
        if (
          error instanceof NotAllowedError ||
          error instanceof NotFoundError
        ) {
          return { mayEdit: false, refusal: error.message };
        }
        throw error;
      }
    },
  };
  return guard;
}
