import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  aiGovernance?: {
    import?: {
      /** Model and dataset cards of Hugging Face, one entry per target. */
      huggingface?: Array<{
        /**
         * What is read: a folder, absolute or relative to the folder that the
         * backend runs in, or a URL that Backstage may read (`integrations`,
         * `backend.reading.allow`). A URL that ends in `.md` is one card; any
         * other is a tree of them.
         */
        target: string;

        /** What the target is called on pages. Default: the target. */
        title?: string;

        /**
         * The group that owns every entity of the target, or one group per
         * organization of the source. Cards of an organization that is not
         * listed are set aside until somebody adds it.
         */
        owner: string | { [organization: string]: string };

        /** The system that the entities are a part of. */
        system?: string;

        /**
         * Where the entities are in their life, as cards do not say it:
         * `experimental`, `production`, `deprecated` or `retired`.
         * Default: `experimental`.
         */
        lifecycle?: string;

        /**
         * What no dataset card says and every Dataset needs. Without it,
         * dataset cards are set aside.
         */
        dataset?: {
          /** `public`, `internal`, `confidential` or `restricted`. */
          classification: string;
          /** `none`, `pseudonymised`, `personal` or `special-category`. */
          personalData: string;
        };

        /**
         * How often the target is read. Default: every 30 minutes, giving up
         * after 10, first 10 seconds after the start.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      }>;
    };
  };
}
