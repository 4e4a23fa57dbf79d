import { Outbox } from '@aigov/backstage-plugin-ai-governance-node';
import { rowsOf, writeNotices } from './writeNotices';

/** The outbox machine over the tables `outbox_*`. */
export function createOutbox(options: { now: () => Date }): Outbox {
  return {
    async notify(tx, list) {
      const now = options.now();
      await writeNotices(tx, rowsOf(list, now), now);
    },
  };
}
