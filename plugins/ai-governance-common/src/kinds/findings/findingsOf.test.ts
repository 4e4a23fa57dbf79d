import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_USES, API_VERSION, FindingContext, findingsOf } from '..';

const bases = {
  Model: { type: 'fine-tuned', lifecycle: 'experimental', owner: 'ml' },
  Dataset: {
    type: 'table',
    lifecycle: 'experimental',
    owner: 'ml',
    classification: 'internal',
    personalData: { level: 'none' },
  },
  AITool: {
    type: 'agent',
    lifecycle: 'experimental',
    owner: 'ml',
    hosting: 'self-hosted',
  },
};

function entity(kind: keyof typeof bases, spec: object = {}): Entity {
  return {
    apiVersion: API_VERSION,
    kind,
    metadata: { name: 'x' },
    spec: JSON.parse(JSON.stringify({ ...bases[kind], ...spec })),
  };
}

const found = (of: Entity, context?: FindingContext) =>
  findingsOf(of, context).map(({ id, fields }) => ({ id, fields }));

const knowing = (entities: Record<string, Entity>): FindingContext => ({
  entityOf: ref => entities[ref],
});

const justified = {
  personalData: { level: 'personal' },
  privacy: { lawfulBasis: 'consent', purposes: ['support'] },
  retention: { period: 'P1Y' },
};

describe('findingsOf', () => {
  it.each(['Model', 'Dataset', 'AITool'] as const)(
    'is silent about a half-filled experimental %s',
    kind => {
      expect(found(entity(kind))).toEqual([]);
    },
  );

  it('names every field that production lacks', () => {
    expect(found(entity('Model', { lifecycle: 'production' }))).toEqual([
      {
        id: 'not-ready-for-production',
        fields: [
          'spec.roles',
          'spec.resilience.rto',
          'spec.resilience.rpo',
          'spec.intendedUse',
          'spec.finops.tags.team',
          'spec.finops.tags.product',
          'spec.finops.tags.environment',
          'spec.finops.tags.model_id',
          'spec.finops.tags.cost_center',
          'spec.finops.tags.sla_owner',
          'spec.finops.tags.security_contact',
          'spec.slos',
          'spec.resilience.fallback',
        ],
      },
    ]);
  });

  it('asks a dataset only for fields that datasets have', () => {
    const [{ fields }] = found(entity('Dataset', { lifecycle: 'production' }));
    expect(fields).not.toContain('spec.slos');
    expect(fields).not.toContain('spec.resilience.fallback');
  });

  it('asks a managed model for no artefact, training or pipeline', () => {
    const spec = {
      type: 'external-api',
      lifecycle: 'production',
      provider: { kind: 'vendor', name: 'V', ref: 'aitool:v' },
    };
    const fields = findingsOf(entity('Model', spec)).flatMap(f => f.fields);
    expect(fields.join()).not.toMatch(/registry|training|library|pipeline/);
  });

  it.each([
    [{}, ['lawfulBasis', 'purposes', 'retention']],
    [{ privacy: justified.privacy }, ['retention']],
    [justified, []],
  ])('asks for what personal data needs: %j', (spec, missing) => {
    const of = entity('Dataset', {
      personalData: { level: 'personal' },
      ...spec,
    });
    const fields = findingsOf(of).flatMap(each => each.fields);
    expect(fields.map(field => field.split('.').pop())).toEqual(missing);
  });

  it('asks special categories for a condition and a DPIA', () => {
    const spec = { ...justified, personalData: { level: 'special-category' } };
    expect(found(entity('Dataset', spec))).toEqual([
      {
        id: 'special-category-incomplete',
        fields: ['spec.privacy.art9Condition', 'spec.privacy.dpiaRef'],
      },
    ]);
  });

  it('looks for the basis of a model in its datasets, when it can', () => {
    const of = entity('Model', {
      data: { personalData: 'personal' },
      datasets: [{ ref: 'd', role: 'training' }],
    });
    const bare = entity('Dataset', { personalData: { level: 'personal' } });
    const good = entity('Dataset', justified);

    expect(found(of)).toEqual([]);
    expect(found(of, knowing({ 'dataset:default/d': bare }))).toMatchObject([
      { id: 'personal-data-incomplete' },
    ]);
    expect(found(of, knowing({ 'dataset:default/d': good }))).toEqual([]);
  });

  it('asks a tool at a vendor for vendor and contract, and for a DPA with personal data', () => {
    expect(found(entity('AITool', { hosting: 'saas' }))).toEqual([
      {
        id: 'vendor-tool-incomplete',
        fields: ['spec.vendor', 'spec.contract.end'],
      },
    ]);
    const spec = {
      hosting: 'saas',
      vendor: { name: 'V' },
      contract: { end: '2027-01-01', dpa: { signed: false } },
      data: { personalData: 'personal' },
    };
    expect(found(entity('AITool', spec))).toEqual([
      { id: 'vendor-tool-incomplete', fields: ['spec.contract.dpa'] },
    ]);
  });

  it('asks a vendor model for the contract of its tool', () => {
    const of = entity('Model', {
      provider: { kind: 'vendor', name: 'V', ref: 'aitool:v' },
    });
    const bought = knowing({ 'aitool:default/v': entity('AITool') });

    expect(found(entity('Model', { provider: { kind: 'vendor' } }))).toEqual([
      {
        id: 'vendor-model-incomplete',
        fields: ['spec.provider.name', 'spec.provider.ref'],
      },
    ]);
    expect(found(of)).toEqual([]);
    expect(found(of, bought)).toEqual([
      {
        id: 'vendor-model-incomplete',
        fields: ['spec.contract.end of aitool:default/v'],
      },
    ]);
  });

  it('asks for a license review when a base has conditions', () => {
    const of = entity('Model', { baseModels: [{ ref: 'b' }] });
    const base = (expression: string) =>
      knowing({
        'model:default/b': entity('Model', { license: { expression } }),
      });
    expect(found(of, base('Apache-2.0'))).toEqual([]);
    expect(found(of, base('LicenseRef-Llama-3'))).toMatchObject([
      { id: 'license-review-missing' },
    ]);
    expect(found(of, base('CC-BY-NC-4.0'))).toHaveLength(1);
  });

  it('lists refs that lead nowhere or to a wrong kind, roles included', () => {
    const of = entity('Model', {
      system: 'component:default/a',
      roles: { legal: 'privacy' },
      dependsOn: ['resource:gpu'],
    });
    const resolves = (ref: string) => ref === 'group:default/ml';
    expect(found(of, { resolves })).toEqual([
      { id: 'reference-of-wrong-kind', fields: ['spec.system'] },
      { id: 'broken-reference', fields: ['spec.dependsOn[0]'] },
      { id: 'broken-reference', fields: ['spec.roles.legal'] },
    ]);
  });

  it('tells a probable typo, and nothing about fields of your own', () => {
    const of = entity('Model', {
      critcality: 'high',
      resilience: { RTO: 'PT1H' },
      ourOwn: true,
      datasets: [{ reff: 'd', role: 'rag' }],
    });
    expect(found(of)).toEqual([
      { id: 'item-incomplete', fields: ['spec.datasets[0].ref'] },
      { id: 'probable-typo', fields: ['spec.critcality'] },
      { id: 'probable-typo', fields: ['spec.resilience.RTO'] },
      { id: 'probable-typo', fields: ['spec.datasets[0].reff'] },
    ]);
  });

  it('tells a task that nobody knows', () => {
    const of = entity('Model', { task: 'text-clasification' });
    expect(findingsOf(of)).toMatchObject([
      { id: 'unknown-task', fix: 'Write text-classification' },
    ]);
  });

  it('tells what an annotation of any entity gets wrong', () => {
    const component = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'c', annotations: { [ANNOTATION_USES]: 'triage' } },
    };
    expect(found(component)).toMatchObject([{ id: 'uses-not-understood' }]);
  });
});
