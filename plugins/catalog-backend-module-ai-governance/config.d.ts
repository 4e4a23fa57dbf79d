import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  aiGovernance?: {
    import?: {
      /**
       * How often the catalog looks for changed imported entities. Default:
       * every 15 seconds; only a change is read in full.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
