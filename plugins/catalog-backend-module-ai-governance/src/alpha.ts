/**
 * The kinds as a layer of the catalog model, which is an alpha part of
 * Backstage.
 *
 * @packageDocumentation
 */
export { catalogModuleAiGovernanceModel as default } from './modelModule';
