import {
  BackendFeature,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { entitiesMigrations, startEntities } from './entities/entities';
import { FeatureSource, isEnabled } from './feature';
import { migrate } from './migrate';
import { createVisibility } from './visibility';

/**
 * A backend plugin that is the kernel and these features: migrated in turn,
 * switched by config, mounted on one router.
 */
export function createPlugin(sources: FeatureSource[]): BackendFeature {
  return createBackendPlugin({
    pluginId: 'ai-governance',
    register(points) {
      const features = sources.map(source =>
        typeof source === 'function' ? source(points) : source,
      );
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
          const visibility = createVisibility(services);
          const env = { ...services, db, visibility };
          const migrating = !database.migrations?.skip;
          if (migrating) await migrate(db, entitiesMigrations);
          await startEntities(env);
          for (const feature of features) {
            if (!isEnabled(env.config, feature.id)) continue;
            if (migrating) await migrate(db, feature);
            permissionsRegistry.addPermissions(feature.permissions);
            const { router } = await feature.init(env);
            httpRouter.use(router);
          }
        },
      });
    },
  });
}
