import { Knex } from 'knex';
import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  Feature,
  FeatureEnv,
  Outbox,
} from '@aigov/backstage-plugin-ai-governance-node';
import { isEnabled, migrationsOf } from '../feature';
import { createOutbox } from './createOutbox';
import { createSender } from './createSender';
import { People } from './people';

/** The tables of the outbox. */
export const outboxMigrations: Pick<Feature, 'id' | 'migrations'> = {
  id: 'outbox',
  migrations: migrationsOf('outbox'),
};

const everyTenSeconds = {
  frequency: { seconds: 10 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 5 },
};

/**
 * The outbox, and the task that sends what is in it. Off, it takes no notice
 * of anything and has no task.
 */
export async function startOutbox(
  env: People & {
    config: RootConfigService;
    db: Knex;
    logger: LoggerService;
    notifications: NotificationService;
    now(): Date;
    schedule: FeatureEnv['schedule'];
  },
): Promise<Outbox> {
  if (!isEnabled(env.config, 'notifications')) {
    return { notify: async () => {} };
  }
  await env.schedule({
    id: 'outbox-send',
    configKey: 'notifications',
    schedule: everyTenSeconds,
    run: createSender(env),
  });
  return createOutbox(env);
}
