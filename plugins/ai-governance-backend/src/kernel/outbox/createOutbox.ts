import { Feature, Outbox } from '@aigov/backstage-plugin-ai-governance-node';
import { migrationsOf } from '../feature';
import { rowsOf, writeNotices } from './writeNotices';

/** The tables of the outbox. */
export const outboxMigrations: Pick<Feature, 'id' | 'migrations'> = {
  id: 'outbox',
  migrations: migrationsOf('outbox'),
};

/** The outbox machine over the tables `outbox_*`. */
export function createOutbox(options: { now: () => Date }): Outbox {
  return {
    async notify(tx, list) {
      const now = options.now();
      await writeNotices(tx, rowsOf(list, now), now);
    },
  };
}
