import {
  BackendFeature,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { declaredFacts } from '@aigov/backstage-plugin-ai-governance-common';
import {
  aiGovernanceFeaturesExtensionPoint,
  Feature,
  FeatureEnv,
} from '@aigov/backstage-plugin-ai-governance-node';
import { createMount } from './createMount';
import { createEntities, entitiesMigrations } from './entities/entities';
import {
  createFacts,
  factDefinitions,
  factsMigrations,
} from './facts/createFacts';
import { FeatureSource, isEnabled } from './feature';
import { migrate } from './migrate';
import { outboxMigrations, startOutbox } from './outbox/startOutbox';
import { createRecords } from './records/createRecords';
import { recordsMigrations } from './records/tables';
import { createSchedule } from './schedule';

/** Ids whose tables or configuration are those of the machines. */
const OF_THE_KERNEL = [
  'entities',
  'facts',
  'notifications',
  'openapi',
  'outbox',
  'records',
];

/**
 * A backend plugin that is the kernel and these features: migrated in turn,
 * switched by config, mounted on one router. Modules can add more.
 */
export function createPlugin(sources: FeatureSource[]): BackendFeature {
  return createBackendPlugin({
    pluginId: 'ai-governance',
    register(points) {
      const features = sources.map(source =>
        typeof source === 'function' ? source(points) : source,
      );
      points.registerExtensionPoint(aiGovernanceFeaturesExtensionPoint, {
        addFeature(feature: Feature) {
          if (OF_THE_KERNEL.includes(feature.id)) {
            throw new Error(
              `The feature '${feature.id}' has a name of the kernel, whose tables and configuration it would take: choose another id`,
            );
          }
          if (features.some(({ id }) => id === feature.id)) {
            throw new Error(
              `The feature '${feature.id}' is there already: install one module that adds it`,
            );
          }
          features.push(feature);
        },
      });
      points.registerInit({
        deps: {
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          config: coreServices.rootConfig,
          database: coreServices.database,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
          notifications: notificationService,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          scheduler: coreServices.scheduler,
          urlReader: coreServices.urlReader,
          userInfo: coreServices.userInfo,
        },
        async init({ database, httpRouter, permissionsRegistry, ...services }) {
          const db = await database.getClient();
          const now = () => new Date();
          const migrating = !database.migrations?.skip;
          if (migrating) await migrate(db, entitiesMigrations);
          if (migrating) await migrate(db, factsMigrations);
          if (migrating) await migrate(db, recordsMigrations);
          if (migrating && isEnabled(services.config, 'notifications')) {
            await migrate(db, outboxMigrations);
          }
          const ownCredentials = () => services.auth.getOwnServiceCredentials();
          const schedule = createSchedule(services);
          const enabled = features.filter(({ id }) =>
            isEnabled(services.config, id),
          );
          const definitions = factDefinitions([
            ...declaredFacts,
            ...enabled.flatMap(feature => feature.facts ?? []),
          ]);
          const facts = createFacts({ now, definitions });
          const mount = createMount(enabled, {
            ...services,
            db,
            facts,
            permissionsRegistry,
          });
          const entities = createEntities({ ...services, db, facts, now });
          const env: Omit<FeatureEnv, 'entities'> = {
            ...services,
            db,
            now,
            ownCredentials,
            accessTo: mount.accessTo,
            schedule,
            facts,
            outbox: await startOutbox({
              ...services,
              db,
              now,
              ownCredentials,
              schedule,
            }),
            records: createRecords({ now }),
          };
          for (const feature of enabled) {
            if (migrating) await migrate(db, feature);
            const handlers = await feature.init({
              ...env,
              entities: entities.of(feature.id),
            });
            mount.add(feature.api, handlers);
          }
          httpRouter.use(mount.router());
          await entities.start();
        },
      });
    },
  });
}
