import {
  AuthService,
  DiscoveryService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  createClient,
  importsApi,
} from '@aigov/backstage-plugin-ai-governance-common';

const PAGE = 200;
const LOCATION_KEY = 'ai-governance-imports';

/** How often a changed revision is looked for. */
const often: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 15 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 5 },
};

/** What the provider stands on. @public */
export interface ImportedEntitiesProviderOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
  scheduler: SchedulerService;
  /** How often to look; default: every 15 seconds. */
  schedule?: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Hands imported entities to the catalog, whenever their revision changes. The
 * catalog keeps what it has while the AI governance backend cannot be reached.
 *
 * @public
 */
export class ImportedEntitiesProvider implements EntityProvider {
  readonly #options: ImportedEntitiesProviderOptions;
  /** What this process has applied; another replica may apply it again. */
  #applied: string | undefined;
  #isAbsent = false;

  constructor(options: ImportedEntitiesProviderOptions) {
    this.#options = options;
  }

  getProviderName(): string {
    return 'ai-governance-imports';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const { scheduler, schedule = often } = this.#options;
    await scheduler.scheduleTask({
      ...schedule,
      scope: 'global',
      id: 'ai-governance-imported-entities',
      fn: signal => this.#refresh(connection, signal),
    });
  }

  async #refresh(connection: EntityProviderConnection, signal: AbortSignal) {
    const client = createClient(
      importsApi,
      { fetch: (input, init) => this.#fetch(input, init) },
      await this.#options.discovery.getBaseUrl('ai-governance'),
    );
    try {
      const { revision } = await client.listEntities(
        { query: { limit: 1 } },
        { signal },
      );
      this.#isAbsent = false;
      if (revision === this.#applied) return;
      const entities = await this.#readAll(client, { revision, signal });
      if (!entities) return;
      await connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          entity,
          locationKey: LOCATION_KEY,
        })),
      });
      this.#applied = revision;
    } catch (error) {
      if (!isNotFound(error)) throw error;
      this.#sayAbsent();
    }
  }

  /** All entities of one revision; nothing when it changes on the way. */
  async #readAll(
    client: ReturnType<typeof createClient<typeof importsApi>>,
    { revision, signal }: { revision: string; signal: AbortSignal },
  ): Promise<Entity[] | undefined> {
    const entities: Entity[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listEntities(
        { query: { limit: PAGE, cursor } },
        { signal },
      );
      if (page.revision !== revision) return undefined;
      // The backend validates what it stores, and the catalog what it takes in.
      entities.push(...page.items.map(item => item.entity as Entity));
      cursor = page.cursor;
    } while (cursor);
    return entities;
  }

  async #fetch(input: Parameters<typeof fetch>[0], init?: RequestInit) {
    const { auth } = this.#options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'ai-governance',
    });
    const headers = { ...init?.headers, Authorization: `Bearer ${token}` };
    return fetch(input, { ...init, headers });
  }

  /** A portal without imports is no failure: one line, and then silence. */
  #sayAbsent() {
    if (this.#isAbsent) return;
    this.#isAbsent = true;
    this.#options.logger.info(
      'No imported entities: the AI governance backend is not installed, or its imports are switched off',
    );
  }
}

function isNotFound(error: unknown): boolean {
  return (
    isError(error) &&
    error.name === 'ResponseError' &&
    Reflect.get(error, 'statusCode') === 404
  );
}
