import { readFileSync } from 'fs';
import path from 'path';
import { AiEntity } from './entities';
import { catalogFacts, declaredFacts } from './catalogFacts';
import { declaredFactsOf } from './declaredFacts';
import { API_VERSION } from './kinds';
import { FindingContext } from './findings';

function entity(kind: AiEntity['kind'], spec: object, metadata = {}) {
  return {
    apiVersion: API_VERSION,
    kind,
    metadata: { name: 'it', ...metadata },
    spec: { lifecycle: 'production', owner: 'team-a', ...spec },
  } as AiEntity;
}

const known = (given: AiEntity, context?: FindingContext) =>
  Object.fromEntries(
    declaredFactsOf(given, context).map(({ fact, value }) => [
      fact.id.replace('catalog.', ''),
      value,
    ]),
  );

const bare = {
  lifecycle: 'production',
  owner: 'group:default/team-a',
  'owner-kind': 'group',
};

describe('declaredFactsOf', () => {
  it('says nothing about what is not written', () => {
    const { findings, ...facts } = known(entity('Model', { type: 'rules' }));
    expect(facts).toEqual(bare);
    expect(findings).toContain('not-ready-for-production');
  });

  it('says nothing about what is written and empty', () => {
    const { findings, ...facts } = known(
      entity(
        'Model',
        {
          type: 'rules',
          roles: {},
          slos: [{ name: 'latency' }],
          runbooks: [{ scenario: 'drift' }],
          intendedUse: { purposes: [] },
          finops: { tags: {} },
          resilience: { rto: 'soon', fallback: { refs: [] } },
          monitoring: { dataDrift: {}, costPerInference: false },
        },
        { description: '  ', links: [] },
      ),
    );
    expect(facts).toEqual(bare);
    expect(findings).toBeDefined();
  });

  it('reads a model', () => {
    expect(
      known(
        entity(
          'Model',
          {
            type: 'fine-tuned',
            adoptionStage: 'run',
            criticality: 'high',
            provider: { kind: 'vendor', name: 'Acme' },
            license: { expression: 'MIT' },
            baseModels: [{ ref: 'base', relation: 'finetune' }],
            datasets: [
              { ref: 'tickets', role: 'training' },
              { ref: 'gold', role: 'testing' },
            ],
            intendedUse: { purposes: ['routing', 'routing'] },
            acceptance: [{ metric: 'f1', threshold: 0.8 }, { metric: 'vague' }],
            data: { classification: 'internal', personalData: 'none' },
            deployment: { strategy: 'canary', gates: ['error-rate'] },
            slos: [{ sli: 'p95_ms', target: 250 }, { sli: 'untargeted' }],
            monitoring: { dataDrift: { method: 'psi' }, fairness: {} },
            retraining: { triggers: ['drift'], approval: 'required' },
            resilience: {
              rto: 'PT90M',
              rpo: 'P1D',
              drillEvery: 'P180D',
              regions: ['eu-1', 'eu-2'],
              fallback: {
                mode: 'fallback-model',
                refs: ['model:default/old'],
                procedure: 'https://x.example/fallback',
              },
            },
            runbooks: [{ scenario: 'drift', url: 'https://x.example/drift' }],
            roles: { modelOwner: 'user:default/ana', qa: '' },
            compliance: {
              regulations: ['gdpr'],
              euAiAct: { role: 'provider', declaredCategory: 'minimal' },
            },
            finops: { tags: { team: 'ml', cost_center: '' } },
            retirement: { date: '2027-09-30' },
          },
          {
            description: 'Routes messages',
            labels: { 'ai-governance/risk-tier': 'high' },
            links: [
              { url: 'https://x.example', type: 'dashboard' },
              { url: 'https://y.example' },
            ],
          },
        ),
      ),
    ).toMatchObject({
      'adoption-stage': 'industrialized',
      criticality: 'high',
      vendor: 'Acme',
      license: 'MIT',
      'derived-from': ['model:default/base'],
      'trained-on': ['dataset:default/tickets'],
      'intended-purposes': ['routing'],
      'acceptance-metrics': ['f1'],
      classification: 'internal',
      'personal-data': 'none',
      'deployment-strategy': 'canary',
      'deployment-gates': ['error-rate'],
      slos: 1,
      'slo-indicators': ['p95_ms'],
      monitors: ['dataDrift'],
      'retraining-triggers': ['drift'],
      'retraining-approval': 'required',
      'rto-minutes': 90,
      'rpo-minutes': 1440,
      'drill-every-days': 180,
      'resilience-regions': ['eu-1', 'eu-2'],
      'fallback-mode': 'fallback-model',
      'fallback-targets': ['model:default/old'],
      'fallback-procedure': 'https://x.example/fallback',
      runbooks: ['drift'],
      'roles-declared': ['modelOwner'],
      regulations: ['gdpr'],
      'eu-ai-act-role': 'provider',
      'eu-ai-act-category': 'minimal',
      'finops-tags': { team: 'ml' },
      'retirement-date': '2027-09-30',
      'description-length': 15,
      'risk-tier-declared': 'high',
      dashboards: 1,
    });
  });

  it('reads a dataset', () => {
    expect(
      known(
        entity('Dataset', {
          type: 'table',
          classification: 'restricted',
          personalData: { level: 'personal' },
          privacy: { lawfulBasis: 'contract', purposes: ['support'] },
          retention: { period: 'P24M' },
          quality: {
            accuracy: { operator: '>=', threshold: 0 },
            freshness: { operator: '<=' },
            onFailure: 'block',
          },
          derivedFrom: ['raw'],
          contract: { standard: 'odcs' },
        }),
      ),
    ).toMatchObject({
      classification: 'restricted',
      'personal-data': 'personal',
      'lawful-basis': 'contract',
      'privacy-purposes': ['support'],
      'retention-days': 720,
      'quality-targets': ['accuracy'],
      'quality-on-failure': 'block',
      'derived-from': ['dataset:default/raw'],
      'data-contract': 'odcs',
    });
  });

  it('reads a tool', () => {
    expect(
      known(
        entity('AITool', {
          type: 'agent',
          hosting: 'saas',
          vendor: { name: 'Acme' },
          contract: { end: '2027-01-31', dpa: { signed: false } },
          licensing: { seats: 40 },
          data: { allowedClassifications: ['internal', 'public'] },
          support: { firstContact: 'help@acme.example' },
        }),
      ),
    ).toMatchObject({
      vendor: 'Acme',
      'contract-end': '2027-01-31',
      'dpa-signed': false,
      'seats-bought': 40,
      classification: 'internal',
      'first-contact': 'help@acme.example',
    });
  });

  it('knows whether refs lead anywhere only when the catalog was asked', () => {
    const given = entity('Model', {
      type: 'rules',
      datasets: [{ ref: 'lost', role: 'training' }],
    });
    expect(known(given)).not.toHaveProperty('owner-exists');
    expect(known(given)).not.toHaveProperty('broken-references');
    expect(known(given, { resolves: () => true })).toMatchObject({
      'owner-exists': true,
      'broken-references': [],
    });
    const context = { resolves: (ref: string) => ref.startsWith('group:') };
    expect(known(given, context)).toMatchObject({
      'owner-exists': true,
      'broken-references': ['spec.datasets[0].ref'],
    });
    expect(known(given, { resolves: () => false })).toMatchObject({
      'owner-exists': false,
    });
  });

  it.each([
    ['a word of no list', { criticality: 'very' }, 'criticality'],
    ['a list that is none', { runbooks: 'all' }, 'runbooks'],
    ['another type', { retirement: { date: 20270930 } }, 'retirement-date'],
    ['no day', { retirement: { date: '2027-02-30' } }, 'retirement-date'],
    ['a tag that is no text', { finops: { tags: { a: 1 } } }, 'finops-tags'],
  ])('does not know what the field does not say: %s', (_, spec, fact) => {
    const facts = known(
      entity('Dataset', {
        type: 'table',
        classification: 'internal',
        personalData: { level: 'none' },
        ...spec,
      }),
    );
    expect(facts).not.toHaveProperty(fact);
    expect(facts).toMatchObject({ lifecycle: 'production' });
  });
});

describe('declaredFacts', () => {
  it('are all of the catalog, each with an id of its own', () => {
    const ids = declaredFacts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^catalog\./);
  });

  it('are listed in the documentation, as they are', () => {
    const docs = readFileSync(
      path.join(__dirname, '../../../../docs/facts.md'),
      'utf8',
    );
    const rows = docs
      .split('\n')
      .filter(line => line.startsWith('| `catalog.'))
      .map(line => line.split('|').map(cell => cell.trim()));
    expect(rows.map(([, id, title, says]) => ({ id, title, says }))).toEqual(
      Object.values(catalogFacts).map(({ id, title, description }) => ({
        id: `\`${id}\``,
        title,
        says: description,
      })),
    );
  });
});
