import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { Knex } from 'knex';
import { listKnown, lockEntities, writeEntities } from './entityStore';
import { replaceItems } from './itemStore';
import { planRun } from './planRun';
import { readCards } from './readCards';
import { completeRun, failRun, isOpen, startRun } from './runStore';
import { ImportSource } from './source';

/** What a run stands on. */
export interface RunEnv {
  db: Knex;
  logger: LoggerService;
  urlReader: UrlReaderService;
  /** All configured sources. */
  sources: ImportSource[];
}

/**
 * Reads a source once. Everything that was learned is written in one
 * transaction: a run that is killed, or cannot read its target, changes
 * nothing but its own record.
 */
export async function runImport(
  env: RunEnv,
  source: ImportSource,
  { signal, now = () => new Date() }: { signal: AbortSignal; now?: () => Date },
): Promise<void> {
  const { db, logger } = env;
  const startedAt = now();
  const id = await startRun(db, {
    sourceId: source.id,
    startedAt,
    deadlineAt: new Date(startedAt.getTime() + timeoutOf(source)),
  });
  try {
    const files = await readCards(source, { ...env, signal });
    signal.throwIfAborted();
    await db.transaction(async tx => {
      await lockEntities(tx);
      if (!(await isOpen(tx, id))) return;
      const at = now();
      const known = await listKnown(tx);
      const others = titlesOfOthers(env.sources, source);
      const plan = planRun({ source, files, known, others, now: at });
      await writeEntities(tx, plan);
      await replaceItems(tx, source.id, plan.items);
      await completeRun(tx, { id, at, counts: plan.counts });
    });
  } catch (error) {
    const why = whyOf(error, signal);
    await failRun(db, { id, at: now(), error: why });
    logger.warn(`Import of '${source.title}' failed: ${why}`);
    throw error;
  }
}

function whyOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) {
    return 'The run was stopped: the backend shut down, or it took longer than the timeout of its schedule allows';
  }
  return error instanceof Error ? error.message : String(error);
}

function titlesOfOthers(sources: ImportSource[], { id }: ImportSource) {
  const others = sources.filter(other => other.id !== id);
  return new Map(others.map(other => [other.id, other.title]));
}

function timeoutOf({ schedule }: ImportSource): number {
  const { timeout } = schedule;
  return 'toMillis' in timeout && typeof timeout.toMillis === 'function'
    ? timeout.toMillis()
    : durationToMilliseconds(timeout as HumanDuration);
}
