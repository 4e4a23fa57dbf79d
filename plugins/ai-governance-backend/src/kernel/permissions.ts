import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  isResourcePermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  Api,
  RESOURCE_TYPE_GOVERNED_ENTITY,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  entityRules,
  governedEntityResourceRef,
} from '@aigov/backstage-plugin-ai-governance-node';
import { GovernedEntities } from './governedEntities';
import { Holds } from './permittedSight';

/** Each permission that the endpoints of the apis ask for, once. */
export function permissionsOf(apis: Api[]): Permission[] {
  const all = apis
    .flatMap(api => Object.values(api))
    .map(({ permission }) => permission);
  return [...new Map(all.map(each => [each.name, each])).values()];
}

/**
 * Registers the permissions of all endpoints; those on an entity with the rules
 * that a policy can put as conditions. Returns what applies such conditions.
 */
export function registerPermissions(
  registry: PermissionsRegistryService,
  options: { apis: Api[]; governed: Pick<GovernedEntities, 'load'> },
): Holds {
  const { apis, governed } = options;
  const onEntities = [];
  const basic = [];
  for (const permission of permissionsOf(apis)) {
    if (!isResourcePermission(permission)) {
      basic.push(permission);
    } else if (
      isResourcePermission(permission, RESOURCE_TYPE_GOVERNED_ENTITY)
    ) {
      onEntities.push(permission);
    } else {
      throw new Error(
        `The permission ${permission.name} has the resource type '${permission.resourceType}': endpoints take basic permissions, or those of '${RESOURCE_TYPE_GOVERNED_ENTITY}'`,
      );
    }
  }
  registry.addPermissions(basic);
  registry.addResourceType({
    resourceRef: governedEntityResourceRef,
    permissions: onEntities,
    rules: Object.values(entityRules),
    getResources: refs => governed.load(refs),
  });
  return createConditionAuthorizer(
    registry.getPermissionRuleset(governedEntityResourceRef),
  );
}
