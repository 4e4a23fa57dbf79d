import { mockServices } from '@backstage/backend-test-utils';
import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import {
  CatalogProcessorCache,
  CatalogProcessorResult,
} from '@backstage/plugin-catalog-node';
import { AiEntitiesProcessor } from './AiEntitiesProcessor';

const location = { type: 'url', target: 'http://localhost/entity.yaml' };

function memory(): CatalogProcessorCache {
  const values = new Map();
  return {
    get: async key => values.get(key),
    set: async (key, value) => void values.set(key, value),
  };
}

const model = (spec: object): Entity => ({
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'Model',
  metadata: { name: 'm' },
  spec: { type: 'rules', lifecycle: 'production', owner: 'ml', ...spec },
});

const component = (uses: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'c', annotations: { 'ai-governance/uses': uses } },
});

async function process(
  entity: Entity,
  logger = mockServices.logger.mock(),
  cache = memory(),
) {
  const results: CatalogProcessorResult[] = [];
  await new AiEntitiesProcessor({ logger }).postProcessEntity(
    entity,
    location,
    result => results.push(result),
    cache,
  );
  return results;
}

describe('AiEntitiesProcessor', () => {
  const processor = new AiEntitiesProcessor({
    logger: mockServices.logger.mock(),
  });

  it('leaves entities of others alone', async () => {
    const entity = { ...component(''), spec: { x: null } };
    expect(await processor.validateEntityKind(entity)).toBe(false);
    expect(await processor.preProcessEntity(entity)).toBe(entity);
  });

  it('names the file of an entity that it refuses', async () => {
    const bad = model({ owner: undefined });
    bad.metadata.annotations = {
      [ANNOTATION_LOCATION]: 'url:https://git.acme.example/catalog-info.yaml',
    };
    await expect(processor.validateEntityKind(bad)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^url:https:\/\/git\.acme\.example\/catalog-info\.yaml: 1 problem: .*spec\.owner/,
      ),
    });
  });

  it('refuses an entity of ours with every reason in one line', async () => {
    const refused = processor.validateEntityKind(
      model({ owner: undefined, type: 'x', resilience: { rto: '1h' } }),
    );
    await expect(refused).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^3 problems: .*spec\.owner.*spec\.type "x".*spec\.resilience\.rto "1h"[^\n]*$/,
      ),
    });
  });

  it('makes a relation once, however many fields declare it', async () => {
    const entity = model({
      datasets: [
        { ref: 'd', role: 'training' },
        { ref: 'd', role: 'fine-tuning' },
      ],
    });
    const types = (await process(entity)).map(
      result => result.type === 'relation' && result.relation.type,
    );
    expect(types).toEqual([
      'ownedBy',
      'ownerOf',
      'trainedOn',
      'trainingDataOf',
    ]);
  });

  it('makes no relation to a kind that the field is not meant for', async () => {
    const results = await process(model({ owner: 'component:x' }));
    expect(results).toEqual([]);
  });

  it('relates nothing to itself', async () => {
    const entity = model({ baseModels: [{ ref: 'm' }, { ref: 'base' }] });
    const targets = (await process(entity)).map(
      result => result.type === 'relation' && result.relation.target.name,
    );
    expect(targets).toEqual(['ml', 'm', 'base', 'm']);
  });

  it('leaves it to the catalog to refuse what has no envelope', async () => {
    const entity = { ...model({}), apiVersion: undefined as never };
    expect(await processor.preProcessEntity(entity)).toBe(entity);
    expect(await processor.validateEntityKind(entity)).toBe(false);
  });

  it('is not slowed by what others write into the annotation', async () => {
    const refs = Array.from({ length: 10_000 }, (_, i) => `model:m-${i}`);
    const bad = Array.from({ length: 10_000 }, (_, i) => `nonsense ${i}`);
    for (const uses of [refs, bad, ['x'.repeat(1_000_000)]]) {
      const logger = mockServices.logger.mock();
      const start = performance.now();
      const results = await process(component(uses.join(',')), logger);
      expect(performance.now() - start).toBeLessThan(100);
      expect(results.length).toBeLessThanOrEqual(1_000);
      const [warning] = logger.warn.mock.calls[0];
      expect(warning.length).toBeLessThan(2_000);
    }
  });

  it('emits no error for a bad annotation, and logs it once', async () => {
    const logger = mockServices.logger.mock();
    const cache = memory();
    const entity = component('nonsense, model:default/good');

    for (let round = 0; round < 2; round++) {
      const results = await process(entity, logger, cache);
      expect(results.map(({ type }) => type)).toEqual(['relation', 'relation']);
    }
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('component:default/c'),
    );
  });
});
