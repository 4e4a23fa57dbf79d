import { Knex } from 'knex';

/** A point in time as the databases give it back. */
export type StoredTime = Date | string | number;

/** What names a fact of an entity. */
export interface FactKey {
  entity_ref: string;
  fact_id: string;
}

/** A row of `facts_values`. */
export interface ValueRow extends FactKey {
  /** JSON. */
  value: string;
  source: string;
  observed_at: StoredTime;
  valid_until: StoredTime | null;
  recorded_at: StoredTime;
}

/** A row of `facts_history`; a value of null is a retraction. */
export interface HistoryRow extends FactKey {
  id: number | string;
  value: string | null;
  source: string;
  observed_at: StoredTime;
  recorded_at: StoredTime;
}

/** @internal */
export const history = (db: Knex) => db<HistoryRow>('facts_history');

/** A key as one text; neither part has a blank in it. */
export function keyOf({ entity_ref, fact_id }: FactKey): string {
  return `${entity_ref} ${fact_id}`;
}
