/**
 * The kinds Model, Dataset and AITool for the software catalog.
 *
 * @packageDocumentation
 */
export { AiEntitiesProcessor } from './AiEntitiesProcessor';
export {
  ImportedEntitiesProvider,
  type ImportedEntitiesProviderOptions,
} from './ImportedEntitiesProvider';
export { catalogModuleAiGovernance as default } from './module';
