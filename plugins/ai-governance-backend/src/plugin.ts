import { activityFeature } from './features/activity/feature';
import { importsFeature } from './features/imports/feature';
import { inventoryFeature } from './features/inventory/feature';
import { usageFeature } from './features/usage/feature';
import { createPlugin } from './kernel/createPlugin';

/**
 * The backend of AI governance: a kernel, and the features it is given. This
 * is the only file that knows them all.
 *
 * @public
 */
export const aiGovernancePlugin = createPlugin([
  activityFeature,
  importsFeature,
  inventoryFeature,
  usageFeature,
]);
