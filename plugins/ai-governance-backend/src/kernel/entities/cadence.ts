import { Knex } from 'knex';
import { state } from './tables';

/** The shortest pause between two readings of the catalog. */
export const SHORTEST_PAUSE_MS = 3_000;

/** A reading may fill at most a fifth of the time. */
const REST = 4;

/**
 * How long to wait before the catalog is read again. While it changes, briefly;
 * while it does not, longer and longer, up to the configured pause. A catalog
 * that takes long to read is left in peace for longer.
 */
export function nextPause(reading: {
  changed: boolean;
  tookMs: number;
  lastPauseMs: number | null;
  longestMs: number;
}): number {
  const { changed, tookMs, lastPauseMs, longestMs } = reading;
  const wanted =
    changed || lastPauseMs === null ? SHORTEST_PAUSE_MS : lastPauseMs * 2;
  return Math.round(Math.min(Math.max(wanted, tookMs * REST), longestMs));
}

/** Whether the catalog is to be read now, and how long was waited for it. */
export async function readingDue(
  db: Knex,
  now: Date,
): Promise<{ isDue: boolean; lastPauseMs: number | null }> {
  const row = await state(db).where({ id: 1 }).first();
  return {
    isDue: !row?.due_at || new Date(row.due_at) <= now,
    lastPauseMs: row?.pause_ms ?? null,
  };
}

/** Says when the next reading is due. */
export async function setReadingDue(
  db: Knex,
  next: { now: Date; pauseMs: number },
): Promise<void> {
  const { now, pauseMs } = next;
  await state(db)
    .where({ id: 1 })
    .update({
      due_at: new Date(now.getTime() + pauseMs),
      pause_ms: pauseMs,
    });
}
