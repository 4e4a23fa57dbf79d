import { Knex } from 'knex';
import { Feature } from '@aigov/backstage-plugin-ai-governance-node';
import { migrationsOf } from '../feature';

/** The tables of the records. */
export const recordsMigrations: Pick<Feature, 'id' | 'migrations'> = {
  id: 'records',
  migrations: migrationsOf('records'),
};

/** A row of `records_heads`. */
export interface HeadRow {
  feature: string;
  record_id: string;
  entity_ref: string | null;
  revision: number;
  hash: string | null;
  changed_at: Date | number | null;
  changed_by: string | null;
  deleted: boolean | number;
}

/** A row of `records_trail`. */
export interface TrailRow {
  id: string;
  feature: string;
  record_id: string;
  entity_ref: string | null;
  revision: number;
  action: 'create' | 'update' | 'delete';
  changed_at: Date | number;
  actor: string;
  changes: string;
  reason: string | null;
  prev_hash: string | null;
  hash: string;
}

/** @internal */
export const heads = (db: Knex) => db<HeadRow>('records_heads');
/** @internal */
export const trail = (db: Knex) => db<TrailRow>('records_trail');
