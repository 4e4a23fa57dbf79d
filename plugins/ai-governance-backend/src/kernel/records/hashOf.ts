import { createHash } from 'crypto';
import { TrailRow } from './tables';

/**
 * The hash of an entry: SHA-256 over every other stored column, the hash of
 * the entry before included. The order of the columns never changes.
 */
export function hashOf(row: Omit<TrailRow, 'hash'>): string {
  const columns = [
    row.id,
    row.feature,
    row.record_id,
    row.entity_ref,
    row.revision,
    row.action,
    instantOf(row.changed_at),
    row.actor,
    row.changes,
    row.reason,
    row.prev_hash,
  ];
  return createHash('sha256').update(JSON.stringify(columns)).digest('hex');
}

/**
 * Milliseconds, as both databases store them. Anything else that stands in the
 * column was not written by us and is hashed as it stands.
 */
export function instantOf(stored: Date | number | null): unknown {
  return stored instanceof Date ? stored.getTime() : stored;
}
