import { activityFeature } from './features/activity/feature';
import { factsFeature } from './features/facts/feature';
import { governanceFeature } from './features/governance/feature';
import { importsFeature } from './features/imports/feature';
import { inventoryFeature } from './features/inventory/feature';
import { ownershipFeature } from './features/ownership/feature';
import { usageFeature } from './features/usage/feature';
import { createPlugin } from './kernel/createPlugin';
import { FeatureSource } from './kernel/feature';

/** Every feature that the suite comes with. */
export const builtInFeatures: FeatureSource[] = [
  activityFeature,
  factsFeature,
  governanceFeature,
  importsFeature,
  inventoryFeature,
  ownershipFeature,
  usageFeature,
];

/**
 * The backend of AI governance: a kernel, and the features it is given. This
 * is the only file that knows them all.
 *
 * @public
 */
export const aiGovernancePlugin = createPlugin(builtInFeatures);
