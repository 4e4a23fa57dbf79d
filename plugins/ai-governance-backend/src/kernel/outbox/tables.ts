import { Knex } from 'knex';

/** The severities of Backstage's notifications, worst first. */
export const severities = ['critical', 'high', 'normal', 'low'] as const;

/** A row of `outbox_notices`. */
export interface NoticeRow {
  key: string;
  recipient: string;
  subject: string;
  state: string;
  title: string;
  description: string | null;
  link: string | null;
  /** Place in `severities`. */
  severity: number;
  created_at: Date | string | number;
  wanted_at: Date | string | number;
  batch_id: string | null;
  outcome: 'sent' | 'expanded' | 'dropped' | 'failed' | null;
}

/** A row of `outbox_batches`. */
export interface BatchRow {
  id: string;
  recipient: string;
  attempts: number;
  due_at: Date | string | number;
}

/** @internal */
export const notices = (db: Knex) => db<NoticeRow>('outbox_notices');
/** @internal */
export const batches = (db: Knex) => db<BatchRow>('outbox_batches');
