import { Knex } from 'knex';
import { state } from './tables';

/** A reading of the catalog: its number, and when it began. */
export interface Reading {
  number: number;
  /** How often the catalog had been read in full before. */
  revision: number;
  readAt: Date;
  /** When the last complete reading before it began. */
  lastReadAt?: Date;
}

/**
 * Begins a reading of the catalog. Readings are numbered, because the later
 * one is right where two disagree, and the clocks of replicas may differ.
 */
export async function beginReading(db: Knex, readAt: Date): Promise<Reading> {
  const next = () =>
    state(db)
      .where({ id: 1 })
      .update({ reading: db.raw('reading + 1') }, [
        'reading',
        'revision',
        'read_at',
      ]);
  let [row] = await next();
  if (!row) {
    // Somebody emptied the tables.
    await state(db)
      .insert({ id: 1, revision: 0, reading: 0 })
      .onConflict('id')
      .ignore();
    [row] = await next();
  }
  const lastReadAt = row.read_at ? new Date(row.read_at) : undefined;
  return { number: row.reading, revision: row.revision, readAt, lastReadAt };
}
