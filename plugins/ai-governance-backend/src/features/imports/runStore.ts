import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import {
  ImportOutcome,
  ImportSourceState,
} from '@aigov/backstage-plugin-ai-governance-common';
import { noCounts } from './planRun';

type Run = NonNullable<ImportSourceState['lastRun']>;

type RunRow = {
  id: string;
  source_id: string;
  state: Run['state'];
  started_at: Date | string | number;
  deadline_at: Date | string | number;
  finished_at: Date | string | number | null;
  error: string | null;
  counts: string;
};

const KEPT_RUNS = 50;

const runs = (db: Knex) => db<RunRow>('imports_runs');

const newestFirst = [
  { column: 'started_at', order: 'desc' },
  { column: 'id', order: 'desc' },
];

/** Opens a run; one that was left open by a lost replica ends with it. */
export async function startRun(
  db: Knex,
  run: { sourceId: string; startedAt: Date; deadlineAt: Date },
): Promise<string> {
  const id = randomUUID();
  await db.transaction(async tx => {
    await runs(tx)
      .where({ source_id: run.sourceId, state: 'running' })
      .update({ state: 'interrupted' });
    await runs(tx).insert({
      id,
      source_id: run.sourceId,
      state: 'running',
      started_at: run.startedAt,
      deadline_at: run.deadlineAt,
      counts: JSON.stringify(noCounts()),
    });
    await forgetOldRuns(tx, run.sourceId);
  });
  return id;
}

/** Whether a run may still write: a newer one may have taken its place. */
export async function isOpen(tx: Knex, id: string): Promise<boolean> {
  const row = await runs(tx).where({ id }).first('state');
  return row?.state === 'running';
}

/** Ends a run well; the caller owns the transaction. */
export async function completeRun(
  tx: Knex,
  run: { id: string; at: Date; counts: Record<ImportOutcome, number> },
): Promise<void> {
  await runs(tx)
    .where({ id: run.id })
    .update({
      state: 'succeeded',
      finished_at: run.at,
      counts: JSON.stringify(run.counts),
    });
}

/** Ends a run that could not be done. */
export async function failRun(
  db: Knex,
  run: { id: string; at: Date; error: string },
): Promise<void> {
  await runs(db)
    .where({ id: run.id, state: 'running' })
    .update({ state: 'failed', finished_at: run.at, error: run.error });
}

/** Forgets all but the newest runs of a source, and the last that went well. */
export async function forgetOldRuns(db: Knex, sourceId: string): Promise<void> {
  const newest = () =>
    runs(db).where({ source_id: sourceId }).orderBy(newestFirst).select('id');
  const kept = [
    ...(await newest().limit(KEPT_RUNS)),
    ...(await newest().where({ state: 'succeeded' }).limit(1)),
  ];
  await runs(db)
    .where({ source_id: sourceId })
    .whereNotIn(
      'id',
      kept.map(({ id }) => id),
    )
    .delete();
}

/** The last run of a source, and when one last went well. */
export async function lastRun(
  db: Knex,
  options: { sourceId: string; now: Date },
): Promise<Pick<ImportSourceState, 'lastRun' | 'lastSuccess'>> {
  const of = () =>
    runs(db).where({ source_id: options.sourceId }).orderBy(newestFirst);
  const [last, good] = await Promise.all([
    of().first(),
    of().where({ state: 'succeeded' }).first('finished_at'),
  ]);
  return {
    lastRun: last && fromRow(last, options.now),
    lastSuccess: good?.finished_at ? isoOf(good.finished_at) : undefined,
  };
}

function fromRow(row: RunRow, now: Date): Run {
  const isLost = row.state === 'running' && new Date(row.deadline_at) < now;
  return {
    state: isLost ? 'interrupted' : row.state,
    startedAt: isoOf(row.started_at),
    finishedAt: row.finished_at ? isoOf(row.finished_at) : undefined,
    error: row.error ?? undefined,
    counts: { ...noCounts(), ...JSON.parse(row.counts) },
  };
}

/** SQLite gives numbers for instants, PostgreSQL dates. */
export function isoOf(value: Date | string | number): string {
  return new Date(value).toISOString();
}
