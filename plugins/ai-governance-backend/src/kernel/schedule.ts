import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';

/**
 * Schedules tasks for one replica at a time, as often as
 * `aiGovernance.<configKey>.schedule` says.
 */
export function createSchedule(deps: {
  config: RootConfigService;
  scheduler: SchedulerService;
}): FeatureEnv['schedule'] {
  return async ({ id, schedule, configKey, run }) => {
    const configured =
      configKey === undefined
        ? undefined
        : deps.config.getOptionalConfig(`aiGovernance.${configKey}.schedule`);
    await deps.scheduler.scheduleTask({
      ...(configured
        ? readSchedulerServiceTaskScheduleDefinitionFromConfig(configured)
        : schedule),
      scope: 'global',
      id,
      fn: run,
    });
  };
}
