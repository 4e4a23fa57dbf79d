import { createHash } from 'crypto';
import { Knex } from 'knex';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Notice } from '@aigov/backstage-plugin-ai-governance-node';
import { storable } from '../storable';
import { NoticeRow, notices, severities } from './tables';

const CHUNK = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What is known of a notice when it is written. */
export type NewNotice = Omit<NoticeRow, 'batch_id' | 'outcome'>;

/** One row for each recipient of each notice. */
export function rowsOf(list: Notice[], now: Date): NewNotice[] {
  return list.flatMap(notice =>
    notice.recipients.map(given => {
      const recipient = refOf(given);
      return {
        key: keyOf({ ...notice, recipient }),
        recipient,
        subject: notice.subject,
        state: notice.state,
        title: notice.title,
        description: notice.description ?? null,
        link: notice.link ?? null,
        severity: severities.indexOf(notice.severity ?? 'normal'),
        created_at: now,
        wanted_at: now,
      };
    }),
  );
}

/** What makes a notice the same notice. */
export function keyOf(of: {
  recipient: string;
  subject: string;
  state: string;
}): string {
  return createHash('sha256')
    .update(JSON.stringify([of.recipient, of.subject, of.state]))
    .digest('base64url');
}

/**
 * Writes what is not there yet. What is there stays as it is, and is
 * remembered for longer, so that it is not told again.
 */
export async function writeNotices(
  tx: Knex,
  rows: NewNotice[],
  now: Date,
): Promise<void> {
  // One order for everybody: replicas that write at once cannot lock each
  // other up.
  const distinct = [...new Map(rows.map(row => [row.key, row])).values()].sort(
    (a, b) => (a.key < b.key ? -1 : 1),
  );
  for (let start = 0; start < distinct.length; start += CHUNK) {
    const chunk = distinct.slice(start, start + CHUNK);
    await notices(tx).insert(chunk.map(storable)).onConflict('key').ignore();
    await notices(tx)
      .whereIn(
        'key',
        chunk.map(({ key }) => key),
      )
      .where('wanted_at', '<', new Date(now.getTime() - DAY_MS))
      .update({ wanted_at: now });
  }
}

/** The ref in its one spelling; what is none stays, and nobody is found by it. */
function refOf(given: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(given));
  } catch {
    return given;
  }
}
