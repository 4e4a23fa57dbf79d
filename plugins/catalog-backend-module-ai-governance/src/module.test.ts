import { rm } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { entityFiles } from './__testUtils__/entityFiles';
import { modes } from './__testUtils__/modes';
import { startCatalog, TestCatalog } from './__testUtils__/startCatalog';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const cases = [
  ...databases.eachSupportedId().map(([id]) => ['processor', id] as const),
  ...Object.keys(modes)
    .filter(mode => mode !== 'processor')
    .map(mode => [mode, 'SQLITE_3'] as const),
];

it('runs on both databases', () => {
  expect(databases.eachSupportedId().flat()).toEqual([
    'SQLITE_3',
    'POSTGRES_18',
  ]);
});

const relations = (entity: Entity, type: string) =>
  (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef);

const has = (type: string) => (entity: Entity) =>
  relations(entity, type).length > 0;

const bad = (changes: object, spec: object = {}): Entity => ({
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'Model',
  metadata: { name: 'bad' },
  spec: { type: 'rules', lifecycle: 'production', owner: 'ml', ...spec },
  ...changes,
});

describe.each(cases)('the catalog with %s on %s', (mode, databaseId) => {
  const files = createMockDirectory({ content: entityFiles });
  let catalog: TestCatalog;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    catalog = await startCatalog({
      features: [...modes[mode], mockServices.database.factory({ knex })],
      target: files.resolve('*.yaml'),
    });
  }, 60_000);

  it('takes the three examples, with every relation, also to what is missing', async () => {
    const model = await catalog.entity(
      'model/default/support-intent-classifier',
      has('dependencyOf'),
    );
    expect(
      (model.relations ?? []).map(
        ({ type, targetRef }) => `${type} ${targetRef}`,
      ),
    ).toEqual(
      [
        'dependencyOf component:default/ticket-router',
        'dependsOn resource:default/gpu-pool-eu',
        'derivedFrom model:default/distilbert-base-multilingual',
        'fallsBackTo model:default/support-intent-rules',
        'ownedBy group:default/support-ml',
        'partOf system:default/customer-support',
        'providesApi api:default/intent-api',
        'testedOn dataset:default/support-messages-goldset',
        'trainedOn dataset:default/support-messages-2026',
      ].sort(),
    );
    await catalog.entity('dataset/default/support-messages-2026');
    await catalog.entity('aitool/default/code-companion');
  });

  it('shows each relation from the other side', async () => {
    const self = 'model:default/support-intent-classifier';
    const reverse = [
      ['dataset/default/support-messages-2026', 'trainingDataOf'],
      ['group/default/support-ml', 'ownerOf'],
      ['api/default/intent-api', 'apiProvidedBy'],
    ];
    for (const [path, type] of reverse) {
      const entity = await catalog.entity(path, has(type));
      expect(relations(entity, type)).toContain(self);
    }
  });

  it('links a service to the AI that it declares, both ways', async () => {
    const component = await catalog.entity(
      'component/default/ticket-router',
      has('dependsOn'),
    );
    expect(relations(component, 'dependsOn')).toEqual([
      'aitool:default/code-companion',
      'model:default/half-filled',
      'model:default/support-intent-classifier',
    ]);
    for (const path of [
      'aitool/default/code-companion',
      'model/default/half-filled',
    ]) {
      const used = await catalog.entity(path, has('dependencyOf'));
      expect(relations(used, 'dependencyOf')).toEqual([
        'component:default/ticket-router',
      ]);
    }
  });

  it('takes a half-filled entity, and keeps fields that it does not know', async () => {
    const { spec } = await catalog.entity('model/default/half-filled');
    expect(spec).toEqual({
      type: 'external-api',
      lifecycle: 'experimental',
      owner: 'support-ml',
      resilience: {},
      datasets: [{ role: 'training' }],
      ourOwn: { field: 'kept' },
    });
  });

  it('tells everything that is wrong with an entity at once', async () => {
    const refusal = await catalog.refusal(
      bad(
        {},
        { owner: undefined, type: 'rulez', resilience: { rto: '1 hour' } },
      ),
    );
    expect(refusal).toMatch(/owner/);
    expect(refusal).toMatch(/type/);
    expect(refusal).toMatch(/rto/);
  });

  it.each([
    ['an unknown apiVersion', { apiVersion: 'ai-governance/v9' }],
    ['a kind in lower case', { kind: 'model' }],
  ])('refuses %s and says what it knows', async (_, changes) => {
    const refusal = await catalog.refusal(bad(changes));
    expect(refusal).toMatch(/ai-governance\/v1alpha1|Model/);
    expect(refusal).not.toMatch(/No processor recognized/);
  });

  it('gives up an entity whose file is gone', async () => {
    await catalog.entity('dataset/default/support-messages-2026');
    await rm(files.resolve('dataset.yaml'));
    const given = catalog.givenUp('dataset/default/support-messages-2026');
    await expect(given).resolves.toBeUndefined();
  }, 30_000);

  afterAll(async () => catalog.stop());
});
