import { Knex } from 'knex';
import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { messageOf } from './messageOf';
import { batches, BatchRow, NoticeRow, notices } from './tables';

const BATCH = 100;
const MINUTE_MS = 60_000;

/** After this, somebody who began to send is taken for dead. */
const LEASE_MS = MINUTE_MS;
const SEND_TIMEOUT_MS = 30_000;

const LONGEST_PAUSE_MS = 60 * MINUTE_MS;
/** With the pauses between them, a little more than a day. */
const MOST_ATTEMPTS = 30;
/** So many failures in one run, and the plugin is left in peace. */
const MOST_FAILURES = 5;

/** Thrown when no notifications plugin is there to send to. */
export class NoNotificationsError extends Error {}

/** What a sender works with. */
export interface SenderDeps {
  db: Knex;
  logger: LoggerService;
  notifications: NotificationService;
  now(): Date;
}

/**
 * Sends what is due, each batch by one sender at a time.
 *
 * Who takes a batch counts it up and has it for a minute. When it is killed
 * before it could mark what it sent, the next one sends the same batch with the
 * same scope, which replaces the notification.
 */
export async function sendBatches(
  deps: SenderDeps,
  signal?: AbortSignal,
): Promise<void> {
  const { db, now } = deps;
  let failures = 0;
  for (;;) {
    const due = await batches(db)
      .where('due_at', '<=', now())
      .orderBy(['due_at', 'id'])
      .limit(BATCH);
    if (!due.length) return;
    for (const batch of due) {
      signal?.throwIfAborted();
      if (!(await take(db, batch, now()))) continue;
      const isFine = await sendTaken(deps, batch);
      failures += isFine ? 0 : 1;
      if (failures === MOST_FAILURES) return;
    }
  }
}

async function take(db: Knex, batch: BatchRow, now: Date): Promise<boolean> {
  const { id, attempts } = batch;
  const taken = await batches(db)
    .where({ id, attempts })
    .where('due_at', '<=', now)
    .update({
      attempts: attempts + 1,
      due_at: new Date(now.getTime() + LEASE_MS),
    });
  return taken === 1;
}

async function sendTaken(deps: SenderDeps, batch: BatchRow): Promise<boolean> {
  const { db, logger, notifications, now } = deps;
  const told = await notices(db)
    .where({ batch_id: batch.id })
    .orderBy(['severity', 'created_at', 'title', 'key']);
  if (!told.length) {
    await close(db, batch, 'sent');
    return true;
  }
  try {
    await withinTime(
      notifications.send({
        recipients: { type: 'entity', entityRef: batch.recipient },
        payload: messageOf(told, batch.id),
      }),
    );
  } catch (error) {
    if (`${error}`.includes('status 404')) {
      await batches(db)
        .where({ id: batch.id })
        .update({ attempts: batch.attempts, due_at: now() });
      throw new NoNotificationsError();
    }
    const attempts = batch.attempts + 1;
    const what = `${told.length} notices for ${batch.recipient}`;
    if (attempts >= MOST_ATTEMPTS) {
      logger.error(`Gave up after ${attempts} attempts: ${what}: ${error}`);
      await close(db, batch, 'failed');
      return false;
    }
    const pauseMs = pauseAfter(attempts);
    logger.warn(
      `Tried again in ${pauseMs / MINUTE_MS} minutes: ${what}: ${error}`,
    );
    await batches(db)
      .where({ id: batch.id })
      .update({ due_at: new Date(now().getTime() + pauseMs) });
    return false;
  }
  await close(db, batch, 'sent');
  return true;
}

/** A minute, then twice as long each time, up to an hour. */
export function pauseAfter(attempts: number): number {
  return Math.min(MINUTE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
}

async function close(
  db: Knex,
  batch: BatchRow,
  outcome: NoticeRow['outcome'],
): Promise<void> {
  await db.transaction(async tx => {
    await notices(tx)
      .where({ batch_id: batch.id })
      .update({ outcome, batch_id: null });
    await batches(tx).where({ id: batch.id }).delete();
  });
}

async function withinTime(sending: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${SEND_TIMEOUT_MS} ms`)),
      SEND_TIMEOUT_MS,
    );
  });
  try {
    await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}
