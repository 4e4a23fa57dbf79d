import {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  Endpoint,
  RaciLetter,
} from '@aigov/backstage-plugin-ai-governance-common';
import { GovernedEntities, ownersOf } from './governedEntities';
import { createShortMemory } from './shortMemory';

/** What it takes to decide who plays a built-in role. */
export interface RolesDeps {
  auth: AuthService;
  config: RootConfigService;
  governed: Pick<GovernedEntities, 'holdersOf'>;
  userInfo: UserInfoService;
}

/** Why a caller does not play the role of an endpoint; undefined if so. */
export type RefusalOfRole = (
  spec: Pick<Endpoint, 'role' | 'raci'>,
  options: { credentials: BackstageCredentials; entity?: Entity },
) => Promise<string | undefined>;

/**
 * Decides built-in roles. With `aiGovernance.authorization: policy` people are
 * left to the policy; services are not, because no policy is asked about them.
 */
export function createRoles(deps: RolesDeps): RefusalOfRole {
  const { auth, config, governed, userInfo } = deps;
  const team = governanceTeam(config);
  const byPolicy =
    config.getOptionalString('aiGovernance.authorization') === 'policy';
  const people = createShortMemory<Promise<string[]>>();

  /** The caller, and the groups that the caller is a member of. */
  function claimsOf(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<string[]> {
    const key = JSON.stringify(credentials.principal);
    const claims = people.of(key, async () => {
      const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
      return ownershipEntityRefs;
    });
    claims.catch(() => people.forget(key, claims));
    return claims;
  }

  async function refusalOfOwner(
    raci: readonly RaciLetter[],
    entity: Entity,
    credentials: BackstageCredentials,
  ) {
    const owners = ownersOf(entity);
    if (!auth.isPrincipal(credentials, 'user')) {
      return `Only people may change this, and services are none: ${wayToOwner(
        raci,
        owners,
      )}`;
    }
    const claims = await claimsOf(credentials);
    if (owners.some(owner => claims.includes(owner))) return undefined;
    if (raci.length) {
      const holders = await governed.holdersOf(stringifyEntityRef(entity));
      const holds = holders.some(
        ({ party, letters }) =>
          claims.includes(party) && letters.some(each => raci.includes(each)),
      );
      if (holds) return undefined;
    }
    return wayToOwner(raci, owners);
  }

  return async ({ role, raci }, { credentials, entity }) => {
    if (role === 'reader') return undefined;
    // What other backends read is not limited to what a person may see, so
    // that no policy can open it to people.
    if (role === 'service') {
      return auth.isPrincipal(credentials, 'service')
        ? undefined
        : 'This is for other backend services, not for people';
    }
    if (byPolicy && auth.isPrincipal(credentials, 'user')) return undefined;
    if (role === 'owner') {
      if (!entity) {
        throw new Error('Who owns what? The role owner needs an :entityRef');
      }
      return refusalOfOwner(raci, entity, credentials);
    }
    if (auth.isPrincipal(credentials, 'user')) {
      const claims = await claimsOf(credentials);
      if (claims.some(claim => team.includes(claim))) return undefined;
    }
    return team.length
      ? `This is for members of ${team.join(', ')}: ask them`
      : 'This is for the governance team, and nobody has named one: set aiGovernance.governanceTeam to a group';
  };
}

const LETTERS: Record<RaciLetter, string> = {
  A: 'accountable',
  R: 'responsible',
  C: 'consulted',
  I: 'informed',
};

function wayToOwner(raci: readonly RaciLetter[], owners: string[]): string {
  const letters = raci.map(letter => LETTERS[letter]).join(' or ');
  const owner = owners.length ? `owner ${owners.join(', ')}` : 'owner';
  const who = letters ? `${owner}, or who is ${letters} for it,` : `${owner}`;
  return owners.length
    ? `Only its ${who} may change this: ask them`
    : `Only its ${who} may change this, and the catalog knows no owner: set spec.owner of the entity`;
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
