import { Knex } from 'knex';
import { state } from './tables';

/** A reading of the catalog: its number, and when it began. */
export interface Reading {
  number: number;
  /** How often the catalog had been read in full before. */
  revision: number;
  readAt: Date;
}

/**
 * Begins a reading of the catalog. Readings are numbered, because the later
 * one is right where two disagree, and the clocks of replicas may differ.
 */
export async function beginReading(db: Knex, readAt: Date): Promise<Reading> {
  const [row] = await state(db)
    .where({ id: 1 })
    .update({ reading: db.raw('reading + 1') }, ['reading', 'revision']);
  return { number: row.reading, revision: row.revision, readAt };
}
