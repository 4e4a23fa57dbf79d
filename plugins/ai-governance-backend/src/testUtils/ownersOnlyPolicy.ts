import {
  coreServices,
  createBackendModule,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { RESOURCE_TYPE_GOVERNED_ENTITY } from '@aigov/backstage-plugin-ai-governance-common';
import {
  aiGovernanceConditions,
  createAiGovernanceConditionalDecision,
} from '@aigov/backstage-plugin-ai-governance-node';

/** People see and change the AI that they own, or play a part for. */
export class OwnersOnlyPolicy implements PermissionPolicy {
  constructor(private readonly userInfo: UserInfoService) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!isResourcePermission(permission, RESOURCE_TYPE_GOVERNED_ENTITY)) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (!user) return { result: AuthorizeResult.DENY };
    const { ownershipEntityRefs: claims } = await this.userInfo.getUserInfo(
      user.credentials,
    );
    const owns = aiGovernanceConditions.isEntityOwner({ claims });
    return createAiGovernanceConditionalDecision(
      permission,
      permission.attributes.action === 'read'
        ? { anyOf: [owns, aiGovernanceConditions.hasRaciRole({ claims })] }
        : {
            anyOf: [
              owns,
              aiGovernanceConditions.hasRaciRole({ claims, letters: ['A'] }),
            ],
          },
    );
  }
}

export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'owners-only',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint, userInfo: coreServices.userInfo },
      async init({ policy, userInfo }) {
        policy.setPolicy(new OwnersOnlyPolicy(userInfo));
      },
    });
  },
});
