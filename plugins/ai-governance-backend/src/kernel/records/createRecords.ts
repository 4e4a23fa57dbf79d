import { Knex } from 'knex';
import { Revision } from '@aigov/backstage-plugin-ai-governance-common';
import {
  RecordChange,
  RecordKey,
  Records,
} from '@aigov/backstage-plugin-ai-governance-node';
import { storable } from '../storable';
import { entryId } from './entryId';
import { fieldChanges } from './fieldChanges';
import { hashOf } from './hashOf';
import { RevisionConflictError } from './RevisionConflictError';
import { HeadRow, heads, trail, TrailRow } from './tables';

const BATCH = 200;

/**
 * The records machine over `records_heads` (revision and lock) and
 * `records_trail` (who changed what, each entry sealed with the one before).
 */
export function createRecords({ now }: { now: () => Date }): Records {
  return {
    async change(tx, change) {
      const { record, ifMatch, actor, before, after, reason } = change;
      const head = await lockHead(tx, record);
      const current = revisionOf(head);
      if (ifMatch !== undefined && ifMatch !== head.revision) {
        throw new RevisionConflictError(record.id, ifMatch, current);
      }
      const changes = fieldChanges(before, after);
      const action = actionOf(change);
      if (!changes.length && action === 'update') return current;

      // A clock that is behind must not put a change before the one it follows.
      const at = new Date(Math.max(now().getTime(), timeOf(head.changed_at)));
      const revision = head.revision + 1;
      const row = wellFormed({
        id: entryId(at, revision),
        feature: record.feature,
        record_id: record.id,
        entity_ref: record.entityRef ?? null,
        revision,
        action,
        changed_at: at,
        actor,
        changes: JSON.stringify(changes),
        reason: reason ?? null,
        prev_hash: head.hash,
      });
      const hash = hashOf(row);
      await trail(tx).insert({ ...row, hash });
      const changed = {
        entity_ref: row.entity_ref,
        revision,
        hash,
        changed_at: at,
        changed_by: row.actor,
        deleted: action === 'delete',
      };
      await heads(tx).where(keyOf(record)).update(changed);
      return revisionOf(changed);
    },

    async lock(tx, record) {
      return revisionOf(await lockHead(tx, record));
    },

    async revisionOf(db, record) {
      const head = await heads(db).where(keyOf(record)).first();
      return head ? revisionOf(head) : { revision: 0 };
    },

    async revisionsOf(db, feature, ids) {
      const asked = [...new Set(ids)];
      const found = new Map<string, Revision>();
      for (let start = 0; start < asked.length; start += BATCH) {
        const rows = await heads(db)
          .where({ feature })
          .where('revision', '>', 0)
          .whereIn('record_id', asked.slice(start, start + BATCH));
        for (const row of rows) found.set(row.record_id, revisionOf(row));
      }
      return found;
    },
  };
}

function keyOf({ feature, id }: Pick<RecordKey, 'feature' | 'id'>) {
  return wellFormed({ feature, record_id: id });
}

/**
 * The head of a record, made when it is missing, and nobody else's until the
 * end of the transaction: an update locks the row even if it changes nothing.
 */
async function lockHead(
  tx: Knex.Transaction,
  record: RecordKey,
): Promise<HeadRow> {
  const [head] = await heads(tx)
    .insert(
      wellFormed({
        feature: record.feature,
        record_id: record.id,
        entity_ref: record.entityRef ?? null,
        revision: 0,
        deleted: false,
      }),
    )
    .onConflict(['feature', 'record_id'])
    .merge({ revision: tx.raw('records_heads.revision') })
    .returning('*');
  return head;
}

type Changed = Pick<HeadRow, 'revision' | 'changed_at' | 'changed_by'>;

function revisionOf({ revision, changed_at, changed_by }: Changed): Revision {
  if (revision === 0 || changed_at === null) return { revision };
  return {
    revision,
    changedAt: new Date(changed_at).toISOString(),
    ...(changed_by !== null && { changedBy: changed_by }),
  };
}

function actionOf({ before, after }: RecordChange): TrailRow['action'] {
  if (before === undefined && after !== undefined) return 'create';
  return before !== undefined && after === undefined ? 'delete' : 'update';
}

function timeOf(stored: Date | number | null): number {
  return stored === null ? 0 : new Date(stored).getTime();
}

/** The row as a database gives it back: no NUL, no half of a character. */
function wellFormed<Row extends object>(row: Row): Row {
  const texts = Object.entries(storable(row)).map(([column, value]) => [
    column,
    typeof value === 'string' ? Buffer.from(value).toString() : value,
  ]);
  return Object.fromEntries(texts) as Row;
}
