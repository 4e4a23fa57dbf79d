import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';

const POLL_MS = 50;
const PATIENCE_MS = 20_000;

/** A catalog that runs for a test, and what the test asks of it. */
export type TestCatalog = {
  /** Waits for the entity, and for what has to be true of it. */
  entity(path: string, isDone?: (entity: Entity) => boolean): Promise<Entity>;
  /** Waits until the catalog gives the entity up: at once an orphan, later gone. */
  givenUp(path: string): Promise<void>;
  /** What the catalog would say about an entity: undefined when it is good. */
  refusal(entity: Entity): Promise<string | undefined>;
  stop(): Promise<void>;
};

/** Starts the real catalog plugin on a folder of entity files. */
export async function startCatalog(options: {
  features: BackendFeature[];
  target: string;
}): Promise<TestCatalog> {
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      ...options.features,
      mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          catalog: {
            rules: [
              {
                allow: [
                  ...['Model', 'Dataset', 'AITool'],
                  ...['Component', 'Group', 'API', 'Location'],
                ],
              },
            ],
            locations: [{ type: 'file', target: options.target }],
            processingInterval: { seconds: 1 },
          },
        },
      }),
    ],
  });
  const get = (path: string) =>
    request(backend.server).get(`/api/catalog/entities/by-name/${path}`);

  async function until(
    path: string,
    isDone: (answer: request.Response) => boolean,
  ) {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await get(path);
      if (isDone(answer)) return answer;
      if (Date.now() > end) {
        throw new Error(`${path} is still ${JSON.stringify(answer.body)}`);
      }
      await new Promise(resolve => setTimeout(resolve, POLL_MS));
    }
  }

  return {
    async entity(path, isDone = () => true) {
      const answer = await until(
        path,
        ({ status, body }) => status === 200 && isDone(body),
      );
      return answer.body;
    },
    async givenUp(path) {
      await until(
        path,
        ({ status, body }) =>
          status === 404 ||
          body.metadata.annotations['backstage.io/orphan'] === 'true',
      );
    },
    async refusal(entity) {
      const { status, body } = await request(backend.server)
        .post('/api/catalog/validate-entity')
        .send({ entity, location: 'url:http://localhost/entity.yaml' });
      return status === 200
        ? undefined
        : body.errors.map((error: Error) => error.message).join('; ');
    },
    stop: () => backend.stop(),
  };
}
