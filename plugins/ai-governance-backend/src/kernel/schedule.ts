import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

/**
 * Runs a task on one replica at a time. The schedule is read from config at
 * `key`, else `fallback`; the scope is always global.
 */
export async function scheduleTask(
  env: { config: RootConfigService; scheduler: SchedulerService },
  task: {
    id: string;
    key: string;
    fallback: SchedulerServiceTaskScheduleDefinition;
    run: (signal: AbortSignal) => Promise<void>;
  },
): Promise<void> {
  const { id, key, fallback, run } = task;
  const configured = env.config.getOptionalConfig(key);
  const schedule = configured
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(configured)
    : fallback;
  await env.scheduler.scheduleTask({
    ...schedule,
    scope: 'global',
    id,
    fn: run,
  });
}
