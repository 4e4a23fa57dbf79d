import {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
  RootConfigService,
  UserInfoService,
  AuthService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  Access,
  Endpoint,
  EndpointRole,
} from '@aigov/backstage-plugin-ai-governance-common';

/** What it takes to decide who may call an endpoint. */
export interface AuthorizeDeps {
  auth: AuthService;
  config: RootConfigService;
  permissions: PermissionsService;
  userInfo: UserInfoService;
}

type Guarded = Pick<Endpoint, 'permission' | 'role' | 'raci'>;

/**
 * Throws unless the caller has the permission of the endpoint and, with
 * `aiGovernance.authorization: roles`, its role. Only ALLOW is allowed.
 */
export async function authorizeCall(
  deps: AuthorizeDeps,
  spec: Guarded,
  options: { credentials: BackstageCredentials; entityRef?: string },
): Promise<void> {
  const result = await decide(deps, spec.permission, options);
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You need the permission ${spec.permission.name}: ask your Backstage administrators`,
    );
  }
  const refusal = await refusalOfRole(deps, spec.role, options.credentials);
  if (refusal) throw new NotAllowedError(refusal);
}

/** Whether the caller may call the endpoint, for screens that show the way. */
export async function accessTo(
  deps: AuthorizeDeps,
  spec: Guarded,
  options: { credentials: BackstageCredentials; entityRef?: string },
): Promise<Access> {
  try {
    await authorizeCall(deps, spec, options);
    return { mayEdit: true };
  } catch (error) {
    if (error instanceof NotAllowedError) {
      return { mayEdit: false, refusal: error.message };
    }
    throw error;
  }
}

async function decide(
  { permissions }: AuthorizeDeps,
  permission: Permission,
  options: { credentials: BackstageCredentials; entityRef?: string },
) {
  const { credentials, entityRef } = options;
  if (!isResourcePermission(permission)) {
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    return decision.result;
  }
  const [decision] = entityRef
    ? await permissions.authorize([{ permission, resourceRef: entityRef }], {
        credentials,
      })
    : await permissions.authorizeConditional([{ permission }], { credentials });
  return decision.result;
}

async function refusalOfRole(
  deps: AuthorizeDeps,
  role: EndpointRole,
  credentials: BackstageCredentials,
): Promise<string | undefined> {
  if (role === 'reader') return undefined;
  // What other backends read is not limited to what a person may see, so that
  // no policy can open it to people.
  if (role === 'service') {
    return deps.auth.isPrincipal(credentials, 'service')
      ? undefined
      : 'This is for other backend services, not for people';
  }
  const mode =
    deps.config.getOptionalString('aiGovernance.authorization') ?? 'roles';
  if (mode === 'policy') return undefined;
  const team = governanceTeam(deps.config);
  if (
    deps.auth.isPrincipal(credentials, 'user') &&
    (await isMember(deps, credentials, team))
  ) {
    return undefined;
  }
  return team.length
    ? `This is for members of ${team.join(', ')}: ask them`
    : 'This is for the governance team, and nobody has named one: set aiGovernance.governanceTeam to a group';
}

async function isMember(
  { userInfo }: AuthorizeDeps,
  credentials: BackstageCredentials<BackstageUserPrincipal>,
  team: string[],
) {
  const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
  return ownershipEntityRefs.some(ref => team.includes(ref));
}

/** The groups of `aiGovernance.governanceTeam`, as full refs. */
export function governanceTeam(config: RootConfigService): string[] {
  const given = config.getOptional('aiGovernance.governanceTeam');
  const refs = [given ?? []].flat() as string[];
  return refs.map(ref =>
    stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'Group',
        defaultNamespace: 'default',
      }),
    ),
  );
}
