import { Knex } from 'knex';
import { LoggerService } from '@backstage/backend-plugin-api';
import { membersOf, People, PERSON } from './people';
import { NoticeRow, notices } from './tables';
import { keyOf, NewNotice, writeNotices } from './writeNotices';

const BATCH = 200;

/**
 * Turns notices to groups into notices to their members, of which each person
 * has every one once, through however many groups.
 */
export async function expandGroups(
  deps: People & { db: Knex; logger: LoggerService; now(): Date },
  signal?: AbortSignal,
): Promise<void> {
  const { db, logger, now } = deps;
  for (;;) {
    signal?.throwIfAborted();
    const waiting = await notices(db)
      .whereNull('outcome')
      .whereNot('recipient', 'like', PERSON)
      .orderBy('key')
      .limit(BATCH);
    if (!waiting.length) return;
    const members = await membersOf(deps, [
      ...new Set(waiting.map(({ recipient }) => recipient)),
    ]);
    await db.transaction(async tx => {
      const personal = waiting.flatMap(row =>
        (members.get(row.recipient) ?? []).map(person => toldTo(person, row)),
      );
      await writeNotices(tx, personal, now());
      for (const isGroup of [true, false]) {
        await notices(tx)
          .whereIn(
            'key',
            waiting
              .filter(({ recipient }) => members.has(recipient) === isGroup)
              .map(({ key }) => key),
          )
          .update({ outcome: isGroup ? 'expanded' : 'dropped' });
      }
    });
    for (const { recipient, title } of waiting) {
      if (!members.has(recipient)) {
        logger.debug(
          `Nobody is told '${title}': ${recipient} is no person or group of the catalog`,
        );
      }
    }
  }
}

function toldTo(person: string, row: NoticeRow): NewNotice {
  const { batch_id: _batch, outcome: _outcome, ...notice } = row;
  return {
    ...notice,
    key: keyOf({ ...row, recipient: person }),
    recipient: person,
  };
}
