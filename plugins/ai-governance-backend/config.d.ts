import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  /** AI Governance: models, datasets and AI tools in the catalog. */
  aiGovernance?: {
    /**
     * The group or groups that govern AI, as entity refs, for example
     * `group:default/ai-office`. Only their members may do what is marked as
     * governance. Default: nobody may.
     */
    governanceTeam?: string | string[];

    /**
     * Who may call what. `roles`: the permission policy and the built-in roles
     * must both agree. `policy`: about people the permission policy decides
     * alone; what is only for other backend services stays closed to them, and
     * services stay neither owner nor governance.
     * Default: `roles`.
     */
    authorization?: 'roles' | 'policy';

    /** The copy of the AI entities of the catalog that lists are made from. */
    entities?: {
      /**
       * How often the catalog is read in full while nothing changes in it;
       * after a change it is read again within seconds. Default: every 60
       * seconds, giving up after 10 minutes, first 3 seconds after the start.
       * A cron expression is kept to the letter.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };

    /** Telling people, through Backstage's notifications plugin. */
    notifications?: {
      /**
       * Whether people are told. Off, nothing waits to be told either. On,
       * without the notifications plugin, it waits for up to 30 days.
       * Default: true.
       */
      enabled?: boolean;
      /**
       * How often what waits is sent. Default: every 10 seconds, giving up
       * after 5 minutes, first 5 seconds after the start.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };

    /** Who changed which record: the audit trail, its export and its check. */
    activity?: {
      /**
       * Whether the feature is there. Without it changes are recorded all the
       * same. Default: true.
       */
      enabled?: boolean;
    };

    /** Facts: what is known of each entity, and since when. */
    facts?: {
      /**
       * Whether facts can be read over HTTP. Features know them all the same.
       * Default: true.
       */
      enabled?: boolean;
    };

    /** The inventory: browse and compare every AI asset. */
    inventory?: {
      /** Whether the feature is there. Default: true. */
      enabled?: boolean;
    };

    /**
     * Ownership: RACI matrices, support paths, and how they compare with the
     * catalog. Without it nobody holds a role of a matrix.
     */
    ownership?: {
      /** Whether the feature is there. Default: true. */
      enabled?: boolean;
    };

    /** Which AI an entity uses, and who uses an AI asset. */
    usage?: {
      /** Whether the feature is there. Default: true. */
      enabled?: boolean;
    };

    /** Who governs: the page that names the team of `governanceTeam`. */
    governance?: {
      /** Whether the feature is there. Default: true. */
      enabled?: boolean;
    };

    /**
     * Imports of assets from files of other formats. What is imported stands
     * at `aiGovernance.import`, which the module of each format describes.
     */
    imports?: {
      /** Whether the feature is there. Default: true. */
      enabled?: boolean;
    };
  };
}
