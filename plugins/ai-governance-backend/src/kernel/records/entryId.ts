import { randomBytes } from 'crypto';

const timeOf = (at: Date) =>
  Math.max(at.getTime(), 0).toString(16).padStart(12, '0');

/** Sorts as the changes came: by time, and those of one record by revision. */
export function entryId(at: Date, revision: number): string {
  const count = revision.toString(16).padStart(8, '0');
  return `${timeOf(at)}${count}${randomBytes(6).toString('hex')}`;
}

/** No entry from this moment on has a smaller id, and none before a greater. */
export function firstIdAt(at: Date): string {
  return timeOf(at).padEnd(32, '0');
}
