import { Knex } from 'knex';
import {
  BackstageCredentials,
  createExtensionPoint,
  LoggerService,
  RootConfigService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Access,
  Api,
  Endpoint,
  FactDefinition,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Handlers } from './call';
import { Entities, Facts, Outbox, Records } from './machines';

/**
 * A piece of work that is done again and again, on one replica at a time.
 *
 * @public
 */
export interface Task {
  /** Unique in the plugin: `<feature>-<what>`. */
  id: string;
  /** When nothing is configured at `aiGovernance.<configKey>.schedule`. */
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Left out: the schedule cannot be configured. */
  configKey?: string;
  /** May be killed at any line, and is then called again. */
  run(signal: AbortSignal): Promise<void>;
}

/**
 * What a feature stands on: services of Backstage, and the machines of the
 * kernel.
 *
 * @public
 */
export interface FeatureEnv {
  catalog: CatalogService;
  config: RootConfigService;
  db: Knex;
  logger: LoggerService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  /** The present; tests set it. */
  now(): Date;
  /** Credentials of this plugin, for work that nobody asked for. */
  ownCredentials(): Promise<BackstageCredentials>;
  /** Whether the caller may call an endpoint, and why not. */
  accessTo(
    spec: Pick<Endpoint, 'permission' | 'role' | 'raci'>,
    options: { credentials: BackstageCredentials; entityRef?: string },
  ): Promise<Access>;
  schedule(task: Task): Promise<void>;
  entities: Entities;
  facts: Facts;
  outbox: Outbox;
  records: Records;
}

/**
 * A part of the suite: its tables, endpoints and facts. On unless
 * `aiGovernance.<id>.enabled` is false; off means that nothing of it is there.
 *
 * @public
 */
export interface Feature<A extends Api = Api> {
  /** Lower case; names its configuration, tables and migration history. */
  id: string;
  /** Its endpoints; their permissions are registered with them. */
  api: A;
  /** What it lets others know. */
  facts?: FactDefinition<any>[];
  /** The folder of its migrations, with a history of its own. */
  migrations?: string;
  /** Called once, when its tables are there. */
  init(env: FeatureEnv): Promise<Handlers<A>>;
}

/**
 * Declares a feature; the compiler holds handlers against the api.
 *
 * @public
 */
export function defineFeature<A extends Api>(feature: Feature<A>): Feature {
  return feature as unknown as Feature;
}

/**
 * Where modules of the plugin `ai-governance` add features.
 *
 * @public
 */
export interface AiGovernanceFeaturesExtensionPoint {
  addFeature(feature: Feature): void;
}

/** @public */
export const aiGovernanceFeaturesExtensionPoint =
  createExtensionPoint<AiGovernanceFeaturesExtensionPoint>({
    id: 'ai-governance.features',
  });
