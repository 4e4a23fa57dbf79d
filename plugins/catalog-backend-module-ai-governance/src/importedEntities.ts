import {
  coreServices,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  ImportedEntitiesProvider,
  ImportedEntitiesProviderOptions,
} from './ImportedEntitiesProvider';

/** What a module asks for to provide imported entities. */
export const importedEntitiesDeps = {
  auth: coreServices.auth,
  config: coreServices.rootConfig,
  discovery: coreServices.discovery,
  logger: coreServices.logger,
  scheduler: coreServices.scheduler,
};

/** The provider of imported entities, as configuration wants it. */
export function createImportedEntities(
  deps: Omit<ImportedEntitiesProviderOptions, 'schedule'> & {
    config: RootConfigService;
  },
): ImportedEntitiesProvider {
  const { config, ...services } = deps;
  const schedule = config.getOptionalConfig('aiGovernance.import.schedule');
  return new ImportedEntitiesProvider({
    ...services,
    schedule:
      schedule &&
      readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule),
  });
}
