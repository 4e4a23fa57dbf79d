import path from 'path';
import {
  BackendPluginRegistrationPoints,
  resolvePackagePath,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Feature } from '@aigov/backstage-plugin-ai-governance-node';

/** Where extension points are registered; the part of Backstage's we need. */
export type ExtensionPoints = Pick<
  BackendPluginRegistrationPoints,
  'registerExtensionPoint'
>;

/**
 * A feature, or a function that registers extension points and returns the
 * feature that uses what was added to them.
 */
export type FeatureSource = Feature | ((points: ExtensionPoints) => Feature);

/** The folder `migrations/<id>` of this package. */
export function migrationsOf(id: string): string {
  return path.join(
    resolvePackagePath(
      '@aigov/backstage-plugin-ai-governance-backend',
      'migrations',
    ),
    id,
  );
}

/** Features are on unless `aiGovernance.<id>.enabled` is false. */
export function isEnabled(config: RootConfigService, id: string): boolean {
  return config.getOptionalBoolean(`aiGovernance.${id}.enabled`) ?? true;
}
