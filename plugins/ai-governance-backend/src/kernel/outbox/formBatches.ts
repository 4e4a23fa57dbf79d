import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { LoggerService } from '@backstage/backend-plugin-api';
import { MOST_SINGLE } from './messageOf';
import { existing, People, PERSON } from './people';
import { batches, NoticeRow, notices } from './tables';

const PEOPLE = 200;

/**
 * Decides which notices go out together. From then on they stay together:
 * whoever sends a batch again sends the same, under the same name.
 */
export async function formBatches(
  deps: People & { db: Knex; logger: LoggerService; now(): Date },
  signal?: AbortSignal,
): Promise<void> {
  const { db, logger, now } = deps;
  for (;;) {
    signal?.throwIfAborted();
    const people = await unsorted(db)
      .where('recipient', 'like', PERSON)
      .distinct('recipient')
      .orderBy('recipient')
      .limit(PEOPLE)
      .pluck<string[]>('recipient');
    if (!people.length) return;
    const there = await existing(deps, people);
    for (const person of people) {
      signal?.throwIfAborted();
      if (there.has(person)) {
        await db.transaction(tx => formFor(tx, person, now()));
      } else {
        const dropped = await unsorted(db)
          .where({ recipient: person })
          .update({ outcome: 'dropped' });
        logger.debug(
          `${dropped} notices are told to nobody: ${person} is not in the catalog`,
        );
      }
    }
  }
}

async function formFor(
  tx: Knex.Transaction,
  person: string,
  now: Date,
): Promise<void> {
  // Another sender who is at the same person waits here, and finds nothing.
  const rows = await unsorted(tx)
    .where({ recipient: person })
    .select('key')
    .orderBy('key')
    .forUpdate();
  const keys = rows.map(({ key }) => key);
  const groups = keys.length > MOST_SINGLE ? [keys] : keys.map(key => [key]);
  for (const together of groups) {
    const id = randomUUID();
    await batches(tx).insert({
      id,
      recipient: person,
      attempts: 0,
      due_at: now,
    });
    for (let start = 0; start < together.length; start += PEOPLE) {
      await notices(tx)
        .whereIn('key', together.slice(start, start + PEOPLE))
        .update({ batch_id: id });
    }
  }
}

/** Takes batches apart that nobody began to send. */
export async function undoBatches(db: Knex): Promise<void> {
  await db.transaction(async tx => {
    const fresh = batches(tx).where({ attempts: 0 });
    await notices(tx)
      .whereIn('batch_id', fresh.clone().select('id'))
      .update({ batch_id: null });
    await fresh.clone().delete();
  });
}

function unsorted(db: Knex): Knex.QueryBuilder<NoticeRow, NoticeRow[]> {
  return notices(db).whereNull('outcome').whereNull('batch_id');
}
