import {
  BackendFeature,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  aiGovernanceFeaturesExtensionPoint,
  Feature,
  FeatureEnv,
} from '@aigov/backstage-plugin-ai-governance-node';
import { accessTo } from './authorize';
import { entitiesMigrations, startEntities } from './entities/entities';
import { createFacts, factsMigrations } from './facts/createFacts';
import { FeatureSource, isEnabled } from './feature';
import { migrate } from './migrate';
import { mountApi } from './mountApi';
import { createOutbox, outboxMigrations } from './outbox/createOutbox';
import { createRecords } from './records/createRecords';
import { recordsMigrations } from './records/tables';
import { createSchedule } from './schedule';
import { createVisibility } from './visibility';

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
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          scheduler: coreServices.scheduler,
          urlReader: coreServices.urlReader,
          userInfo: coreServices.userInfo,
        },
        async init({ database, httpRouter, permissionsRegistry, ...services }) {
          const db = await database.getClient();
          const now = () => new Date();
          const mount = { ...services, visibility: createVisibility(services) };
          const migrating = !database.migrations?.skip;
          if (migrating) await migrate(db, entitiesMigrations);
          if (migrating) await migrate(db, factsMigrations);
          if (migrating) await migrate(db, recordsMigrations);
          if (migrating) await migrate(db, outboxMigrations);
          const env: FeatureEnv = {
            ...services,
            db,
            now,
            ownCredentials: () => services.auth.getOwnServiceCredentials(),
            accessTo: (spec, options) => accessTo(services, spec, options),
            schedule: createSchedule(services),
            entities: await startEntities({ ...services, db }),
            facts: createFacts({ now }),
            outbox: createOutbox({ now }),
            records: createRecords({ now }),
          };
          for (const feature of features) {
            if (!isEnabled(env.config, feature.id)) continue;
            if (migrating) await migrate(db, feature);
            const handlers = await feature.init(env);
            permissionsRegistry.addPermissions(permissionsOf(feature));
            httpRouter.use(mountApi(feature.api, mount, handlers));
          }
        },
      });
    },
  });
}

/** Each permission that the endpoints of a feature ask for, once. */
function permissionsOf({ api }: Feature) {
  const all = Object.values(api).map(({ permission }) => permission);
  return [...new Set(all)].filter(
    permission => !isResourcePermission(permission),
  );
}
