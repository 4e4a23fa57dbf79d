import {
  AuthService,
  LoggerService,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import {
  CatalogReading,
  Entities,
  Feature,
} from '@aigov/backstage-plugin-ai-governance-node';
import { Knex } from 'knex';
import { migrationsOf } from '../feature';
import {
  nextPause,
  readingDue,
  setReadingDue,
  SHORTEST_PAUSE_MS,
} from './cadence';
import { sweepEntities } from './sweep';

/** The tables of the mirror. */
export const entitiesMigrations: Pick<Feature, 'id' | 'migrations'> = {
  id: 'entities',
  migrations: migrationsOf('entities'),
};

const everyMinute = {
  frequency: { seconds: 60 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 3 },
};

/** How often it is asked whether the catalog is to be read. */
const LOOK_MS = 5_000;

/**
 * Keeps the mirror of the AI entities near the catalog.
 *
 * The task looks every few seconds, on one replica at a time, whether a reading
 * is due, and that stands in the database: soon after a change, and after the
 * configured time when nothing changes. A schedule that is no duration, such as
 * cron, is kept to the letter.
 */
export async function startEntities(env: {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  db: Knex;
  logger: LoggerService;
  scheduler: SchedulerService;
}): Promise<Entities> {
  const configured = env.config.getOptionalConfig(
    'aiGovernance.entities.schedule',
  );
  const schedule = configured
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(configured)
    : everyMinute;
  const longestMs = millisecondsOf(schedule.frequency);
  const keeper = createKeeper(env, longestMs);
  await env.scheduler.scheduleTask({
    ...schedule,
    frequency:
      longestMs === undefined
        ? schedule.frequency
        : { milliseconds: Math.min(LOOK_MS, longestMs) },
    scope: 'global',
    id: 'entities-sweep',
    fn: signal => keeper(signal),
  });
  const followers: Array<(reading: CatalogReading) => Promise<void>> = [];
  return {
    refresh: async () => {},
    onReading: follow => void followers.push(follow),
    find: async () => new Map(),
    readAt: async () => null,
  };
}

type Deps = Parameters<typeof sweepEntities>[0];

/**
 * Reads the catalog when that is due. The first look of a process always
 * reads: the catalog and this program may have changed in the meantime.
 */
export function createKeeper(
  deps: Deps,
  longestMs: number | undefined,
): (signal?: AbortSignal) => Promise<void> {
  const { db, now = () => new Date() } = deps;
  let isFirst = true;
  return async signal => {
    const startedAt = now();
    const { isDue, lastPauseMs } = await readingDue(db, startedAt);
    const isPaced = longestMs !== undefined && longestMs > LOOK_MS;
    if (isPaced && !isDue && !isFirst) return;
    const restMs = isFirst ? null : lastPauseMs;
    isFirst = false;
    let changed = false;
    try {
      const { written, gone } = await sweepEntities(deps, signal);
      changed = written + gone > 0;
    } finally {
      const at = now();
      const pauseMs = nextPause({
        changed,
        tookMs: at.getTime() - startedAt.getTime(),
        lastPauseMs: restMs,
        longestMs: longestMs ?? SHORTEST_PAUSE_MS,
      });
      await setReadingDue(db, { now: at, pauseMs });
    }
  };
}

function millisecondsOf(frequency: object): number | undefined {
  if ('cron' in frequency || 'trigger' in frequency) return undefined;
  return 'toMillis' in frequency && typeof frequency.toMillis === 'function'
    ? frequency.toMillis()
    : durationToMilliseconds(frequency as HumanDuration);
}
