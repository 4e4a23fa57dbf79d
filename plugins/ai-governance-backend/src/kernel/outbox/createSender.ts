import { Knex } from 'knex';
import { expandGroups } from './expandGroups';
import { formBatches, undoBatches } from './formBatches';
import { People } from './people';
import { NoNotificationsError, SenderDeps, sendBatches } from './sendBatches';
import { batches, notices } from './tables';

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** How long a plugin that is not there is not asked again. */
const REST_MS = 60_000;

/**
 * Sends what waits, in three steps that each leave the tables complete: groups
 * become people, notices become batches, batches are sent. Killed anywhere, it
 * goes on where it was.
 *
 * Without a notifications plugin everything waits for one, up to 30 days; when
 * one comes, a person who has much waiting has it in one digest.
 */
export function createSender(
  deps: People & SenderDeps,
): (signal?: AbortSignal) => Promise<void> {
  const { db, logger, now } = deps;
  let absentSince: Date | undefined;
  return async signal => {
    await forgetOld(db, now());
    if (absentSince && now().getTime() - absentSince.getTime() < REST_MS) {
      return;
    }
    await expandGroups(deps, signal);
    await formBatches(deps, signal);
    try {
      await sendBatches(deps, signal);
      absentSince = undefined;
    } catch (error) {
      if (!(error instanceof NoNotificationsError)) throw error;
      await undoBatches(db);
      if (!absentSince) {
        logger.info(
          'No notifications plugin is installed: what people are to be told waits for one, for up to 30 days',
        );
      }
      absentSince = now();
    }
  };
}

/** Forgets who was told what when nobody has said it again for 30 days. */
async function forgetOld(db: Knex, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS);
  await notices(db).where('wanted_at', '<', before).delete();
  await notices(db)
    .whereNull('outcome')
    .where('created_at', '<', before)
    .delete();
  await batches(db)
    .whereNotExists(
      notices(db)
        .select('key')
        .whereRaw('outbox_notices.batch_id = outbox_batches.id'),
    )
    .delete();
}
