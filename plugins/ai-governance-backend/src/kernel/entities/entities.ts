import { Feature, FeatureEnv, migrationsOf } from '../feature';
import { scheduleTask } from '../schedule';
import { sweepEntities } from './sweep';

/** The tables of the mirror. */
export const entitiesMigrations: Pick<Feature, 'id' | 'migrations'> = {
  id: 'entities',
  migrations: migrationsOf('entities'),
};

/** Keeps the mirror of the AI entities near the catalog. */
export async function startEntities(env: FeatureEnv): Promise<void> {
  await scheduleTask(env, {
    id: 'entities-sweep',
    key: 'aiGovernance.entities.schedule',
    fallback: {
      frequency: { seconds: 60 },
      timeout: { minutes: 10 },
      initialDelay: { seconds: 3 },
    },
    run: async signal => {
      await sweepEntities(env, signal);
    },
  });
}
