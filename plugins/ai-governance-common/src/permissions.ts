import { createPermission } from '@backstage/plugin-permission-common';

/** @public */
export const inventoryReadPermission = createPermission({
  name: 'ai-governance.inventory.read',
  attributes: { action: 'read' },
});

/** @public */
export const usageReadPermission = createPermission({
  name: 'ai-governance.usage.read',
  attributes: { action: 'read' },
});

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
