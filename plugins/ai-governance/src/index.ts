/**
 * Pages, tabs and cards of AI governance. This entry is for classic apps; the
 * default export of `./alpha` is the plugin of the new frontend system.
 *
 * @packageDocumentation
 */
export {
  activityApiRef,
  factsApiRef,
  governanceApiRef,
  importsApiRef,
  inventoryApiRef,
  ownershipApiRef,
  usageApiRef,
} from './apis';
export { aboutTranslationRef } from './features/about/translation';
export { dutiesTranslationRef } from './features/ownership/team/translation';
export { usageTranslationRef } from './features/usage/translation';
export * from './plugin';
export * from './routes';
export * from './translation';
