import path from 'path';
import express from 'express';
import { Knex } from 'knex';
import {
  BackendPluginRegistrationPoints,
  resolvePackagePath,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Permission } from '@backstage/plugin-permission-common';
import { MountDeps } from './mountApi';
import { Visibility } from './visibility';

/** What a feature stands on. */
export interface FeatureEnv extends MountDeps {
  db: Knex;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  visibility: Visibility;
}

/** A part of the suite: its tables, permissions and routes. */
export interface Feature {
  /** Switches it (`aiGovernance.<id>.enabled`) and names its migrations. */
  id: string;
  /** The folder of its migrations, with a history of its own. */
  migrations?: string;
  permissions: Permission[];
  init(env: FeatureEnv): Promise<{ router: express.Router }>;
}

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
