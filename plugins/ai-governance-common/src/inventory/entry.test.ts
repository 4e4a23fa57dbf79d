import { Entity } from '@backstage/catalog-model';
import { AiEntity, API_VERSION, isAiEntity } from '../kinds';
import { inventoryFacets, NOT_RECORDED } from './facets';
import { inventoryEntryOf } from './entry';

const TODAY = '2026-11-21';

function entity(
  kind: string,
  spec: object,
  metadata: Partial<Entity['metadata']> = {},
  relations: Entity['relations'] = [],
): AiEntity {
  const made: Entity = {
    apiVersion: API_VERSION,
    kind,
    metadata: { name: 'it', ...metadata },
    spec: { lifecycle: 'production', owner: 'team-a', ...spec },
    relations,
  };
  if (!isAiEntity(made)) throw new Error(`${kind} is none of ours`);
  return made;
}

const bareModel = () => entity('Model', { type: 'rules' });

describe('inventoryEntryOf', () => {
  it('gives every facet a value, and not-recorded where there is none', () => {
    const { facets } = inventoryEntryOf(bareModel(), TODAY, {
      resolves: () => true,
    });
    for (const facet of inventoryFacets) {
      expect(facets[facet]).not.toHaveLength(0);
    }
    expect(facets.kind).toEqual(['Model']);
    expect(facets.owner).toEqual(['group:default/team-a']);
    expect(facets.classification).toEqual([NOT_RECORDED]);
    expect(facets.riskTier).toEqual([NOT_RECORDED]);
    expect(facets.retirement).toEqual([NOT_RECORDED]);
  });

  it('never shows undecided data as allowed', () => {
    expect(inventoryEntryOf(bareModel(), TODAY).row.classification).toBe(
      undefined,
    );
    const tool = entity('AITool', {
      type: 'agent',
      hosting: 'saas',
      data: { allowedClassifications: [] },
    });
    const { row, facets } = inventoryEntryOf(tool, TODAY);
    expect(row.classification).toBe(undefined);
    expect(facets.classification).toEqual([NOT_RECORDED]);
  });

  it.each([
    [
      'a model, up to its limit',
      entity('Model', {
        type: 'rules',
        data: { classification: 'confidential' },
      }),
      ['public', 'internal', 'confidential'],
      { value: 'confidential', meaning: 'allowed-up-to' },
    ],
    [
      'a tool, as listed',
      entity('AITool', {
        type: 'agent',
        hosting: 'saas',
        data: { allowedClassifications: ['internal'] },
      }),
      ['internal'],
      { value: 'internal', meaning: 'allowed-up-to' },
    ],
    [
      'a dataset, its own',
      entity('Dataset', {
        type: 'table',
        classification: 'restricted',
        personalData: { level: 'none' },
      }),
      ['restricted'],
      { value: 'restricted', meaning: 'contains' },
    ],
  ])('classifies %s', (_, given, values, classification) => {
    const { row, facets } = inventoryEntryOf(given, TODAY);
    expect(facets.classification).toEqual(values);
    expect(row.classification).toEqual(classification);
  });

  it('tells a gap from what a kind does not have', () => {
    const { row, facets } = inventoryEntryOf(
      entity('Dataset', {
        type: 'table',
        classification: 'restricted',
        personalData: { level: 'none' },
      }),
      TODAY,
    );
    expect(row.stage).toBeUndefined();
    expect(facets).toMatchObject({
      stage: ['not-applicable'],
      capability: ['not-applicable'],
      task: ['not-recorded'],
    });
  });

  it('has a value for any finding, besides the findings themselves', () => {
    const { row, facets } = inventoryEntryOf(
      entity('Model', { type: 'rules' }),
      TODAY,
    );
    expect(row.findings).toBeGreaterThan(0);
    expect(facets.finding[0]).toBe('any');
    expect(facets.finding).toHaveLength(row.findings + 1);
  });

  it('counts each user once, and neither owner nor system', () => {
    const { row, users } = inventoryEntryOf(
      entity('Model', { type: 'rules' }, {}, [
        { type: 'dependencyOf', targetRef: 'component:default/b' },
        { type: 'modelUsedBy', targetRef: 'aitool:default/a' },
        { type: 'dependencyOf', targetRef: 'aitool:default/a' },
        { type: 'ownedBy', targetRef: 'group:default/team-a' },
        { type: 'partOf', targetRef: 'system:default/s' },
        { type: 'trainedOn', targetRef: 'dataset:default/d' },
      ]),
      TODAY,
    );
    expect(users).toEqual(['aitool:default/a', 'component:default/b']);
    expect(row.usedBy).toBe(2);
  });

  it.each([
    ['2026-11-20', 'past'],
    ['2026-11-21', 'within-60-days'],
    ['2027-01-20', 'within-60-days'],
    ['2027-01-21', 'later'],
  ])('retires %s: %s', (date, state) => {
    const { row, facets, sort } = inventoryEntryOf(
      entity('Model', { type: 'rules', retirement: { date } }),
      TODAY,
    );
    expect(row.retirement).toMatchObject({ date, state });
    expect(facets.retirement).toEqual([state]);
    expect(sort.retirement).toBe(date);
  });

  it('sorts ordered words by their place, text without accents, gaps as null', () => {
    const { sort } = inventoryEntryOf(
      entity(
        'Model',
        {
          type: 'rules',
          lifecycle: 'retired',
          adoptionStage: 'scale',
          provider: { name: 'Übersoft' },
        },
        { title: 'Émile', labels: { 'ai-governance/risk-tier': 'low' } },
      ),
      TODAY,
    );
    expect(sort).toMatchObject({
      name: 'emile',
      vendor: 'ubersoft',
      lifecycle: 3,
      stage: 2,
      riskTier: 0,
      task: null,
      classification: null,
      retirement: null,
    });
  });

  it('is found by name, title, description, tag, owner, task and vendor', () => {
    const { search } = inventoryEntryOf(
      entity(
        'Model',
        { type: 'rules', task: 'summarization', provider: { name: 'Acme' } },
        { title: 'Prüfung', description: 'Reads\n  mails', tags: ['nlp'] },
      ),
      TODAY,
    );
    for (const word of [
      'it',
      'prufung',
      'reads mails',
      'nlp',
      'team-a',
      'summarization',
      'acme',
    ]) {
      expect(search).toContain(word);
    }
  });

  it('is the same for the same entity, whatever the day, until a date passes', () => {
    const retiring = entity('Model', {
      type: 'rules',
      retirement: { date: '2027-12-31' },
    });
    expect(inventoryEntryOf(retiring, '2026-11-21')).toEqual(
      inventoryEntryOf(retiring, '2026-11-22'),
    );
  });

  it('keeps a value no longer than one can filter by', () => {
    const { facets } = inventoryEntryOf(
      entity('Model', { type: 'rules', capabilities: ['x'.repeat(500)] }),
      TODAY,
    );
    expect(facets.capability[0]).toHaveLength(200);
  });
});
