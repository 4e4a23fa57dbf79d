import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { Entities, Feature } from '@aigov/backstage-plugin-ai-governance-node';
import { migrationsOf } from '../feature';
import {
  nextPause,
  readingDue,
  setReadingDue,
  SHORTEST_PAUSE_MS,
} from './cadence';
import { findEntities, lastReadAt } from './findEntities';
import { Follower, tellFollowers } from './followers';
import { refreshEntity } from './refreshEntity';
import { SweepDeps, sweepEntities } from './sweep';

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

/** The mirror, as features see it, and how it is set in motion. */
export interface EntitiesMachine {
  /** The machine of one feature, by whose name its failures are told. */
  of(feature: string): Entities;
  /** Begins to read the catalog; features that follow it are there by then. */
  start(): Promise<void>;
}

/**
 * Keeps the mirror of the AI entities near the catalog.
 *
 * The task looks every few seconds, on one replica at a time, whether a reading
 * is due, and that stands in the database: soon after a change, and after the
 * configured time when nothing changes. A schedule that is no duration, such as
 * cron, is kept to the letter. Features follow each reading in the same task.
 */
export function createEntities(
  env: SweepDeps & { config: RootConfigService; scheduler: SchedulerService },
): EntitiesMachine {
  const configured = env.config.getOptionalConfig(
    'aiGovernance.entities.schedule',
  );
  const schedule = configured
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(configured)
    : everyMinute;
  const longestMs = millisecondsOf(schedule.frequency);
  const followers: Follower[] = [];
  const keeper = createKeeper({ ...env, followers }, longestMs);
  return {
    of: feature => ({
      refresh: entityRef => refreshEntity(env, entityRef),
      onReading: follow => void followers.push({ feature, follow }),
      find: findEntities,
      readAt: lastReadAt,
    }),
    start: () =>
      env.scheduler.scheduleTask({
        ...schedule,
        frequency:
          longestMs === undefined
            ? schedule.frequency
            : { milliseconds: Math.min(LOOK_MS, longestMs) },
        scope: 'global',
        id: 'entities-sweep',
        fn: signal => keeper(signal),
      }),
  };
}

type Deps = SweepDeps & { followers?: readonly Follower[] };

/**
 * Reads the catalog when that is due, and tells the followers. The first look of a process always
 * reads: the catalog and this program may have changed in the meantime.
 */
export function createKeeper(
  deps: Deps,
  longestMs: number | undefined,
): (signal?: AbortSignal) => Promise<void> {
  const { db, now = () => new Date() } = deps;
  let isFirst = true;
  let inFull = true;
  return async signal => {
    const startedAt = now();
    const { isDue, lastPauseMs } = await readingDue(db, startedAt);
    const isPaced = longestMs !== undefined && longestMs > LOOK_MS;
    if (isPaced && !isDue && !isFirst) return;
    const restMs = isFirst ? null : lastPauseMs;
    isFirst = false;
    let changed = false;
    try {
      const { changes, reading } = await sweepEntities(deps, {
        inFull,
        signal,
      });
      inFull = false;
      changed = changes.written + changes.gone > 0;
      await tellFollowers(deps.followers ?? [], reading, deps.logger);
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
