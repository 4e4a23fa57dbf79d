import {
  createPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * The resource type of permissions that are decided for one entity. A policy
 * can answer them with conditions: who owns it, who plays which part, its kind.
 *
 * @public
 */
export const RESOURCE_TYPE_GOVERNED_ENTITY = 'ai-governance-entity';

/** A permission that is decided entity by entity. */
function entityPermission(
  name: `ai-governance.${string}`,
  action: 'read' | 'update',
): ResourcePermission<typeof RESOURCE_TYPE_GOVERNED_ENTITY> {
  return createPermission({
    name,
    attributes: { action },
    resourceType: RESOURCE_TYPE_GOVERNED_ENTITY,
  });
}

/** @public */
export const inventoryReadPermission = entityPermission(
  'ai-governance.inventory.read',
  'read',
);

/** @public */
export const usageReadPermission = entityPermission(
  'ai-governance.usage.read',
  'read',
);

/** @public */
export const importsReadPermission = createPermission({
  name: 'ai-governance.imports.read',
  attributes: { action: 'read' },
});

/** @public */
export const importsRunPermission = createPermission({
  name: 'ai-governance.imports.run',
  attributes: { action: 'update' },
});

/** @public */
export const factsReadPermission = entityPermission(
  'ai-governance.facts.read',
  'read',
);

/** @public */
export const activityReadPermission = entityPermission(
  'ai-governance.activity.read',
  'read',
);

/** @public */
export const activityVerifyPermission = createPermission({
  name: 'ai-governance.activity.verify',
  attributes: { action: 'read' },
});

/** @public */
export const ownershipReadPermission = entityPermission(
  'ai-governance.ownership.read',
  'read',
);

/** @public */
export const ownershipUpdatePermission = entityPermission(
  'ai-governance.ownership.update',
  'update',
);

/** Rules of ownership for everybody: the roles and activities. @public */
export const ownershipConfigurePermission = createPermission({
  name: 'ai-governance.ownership.configure',
  attributes: { action: 'update' },
});

/** Who governs: the team, its members and what it may do. @public */
export const governanceReadPermission = createPermission({
  name: 'ai-governance.governance.read',
  attributes: { action: 'read' },
});

/** @public */
export const openApiReadPermission = createPermission({
  name: 'ai-governance.openapi.read',
  attributes: { action: 'read' },
});
