import { activityApi } from './activity';
import { factsApi } from './facts';
import { governanceApi } from './governance';
import { importsApi } from './imports';
import { inventoryApi } from './inventory';
import { ownershipApi } from './ownership';
import { usageApi } from './usage';

/**
 * The api of every built-in feature, by the id of the feature.
 *
 * @public
 */
export const aiGovernanceApis = {
  activity: activityApi,
  facts: factsApi,
  governance: governanceApi,
  imports: importsApi,
  inventory: inventoryApi,
  ownership: ownershipApi,
  usage: usageApi,
};

/** @public */
export type AiGovernanceApis = typeof aiGovernanceApis;
