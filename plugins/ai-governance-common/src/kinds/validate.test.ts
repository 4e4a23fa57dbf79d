import { Entity } from '@backstage/catalog-model';
import { API_VERSION, describeProblems, validateAiEntity } from '.';

const entity = (kind: string, spec: object): Entity => ({
  apiVersion: API_VERSION,
  kind,
  metadata: { name: 'x' },
  spec: JSON.parse(JSON.stringify(spec)),
});

const required = { type: 'fine-tuned', lifecycle: 'production', owner: 'ml' };
const model = (spec: object) => entity('Model', { ...required, ...spec });
const problems = (of: Entity) => describeProblems(validateAiEntity(of));

describe('validateAiEntity', () => {
  it.each([
    ['Model', required],
    [
      'Dataset',
      {
        ...required,
        type: 'table',
        classification: 'internal',
        personalData: { level: 'none' },
      },
    ],
    ['AITool', { ...required, type: 'agent', hosting: 'saas' }],
  ])('accepts a %s with the required fields only', (kind, spec) => {
    expect(validateAiEntity(entity(kind, spec))).toEqual([]);
  });

  it.each([
    ['Model', ['spec.type', 'spec.lifecycle', 'spec.owner']],
    [
      'Dataset',
      [
        'spec.type',
        'spec.lifecycle',
        'spec.owner',
        'spec.classification',
        'spec.personalData',
      ],
    ],
    ['AITool', ['spec.type', 'spec.lifecycle', 'spec.owner', 'spec.hosting']],
  ])('names each required field that a %s lacks', (kind, paths) => {
    const found = validateAiEntity(entity(kind, {}));
    expect(found.map(({ path }) => path)).toEqual(paths);
  });

  it('tells everything that is wrong in one line, with the way out', () => {
    const message = problems(
      entity('Model', {
        type: 'finetuned',
        lifecycle: 'production',
        resilience: { rto: '1 hour' },
      }),
    );
    expect(message).toBe(
      '3 problems: ' +
        '(1) spec.owner is missing: name the group or user that answers for it, for example group:default/support-ml; ' +
        '(2) spec.type "finetuned" is not allowed: use one of foundation, fine-tuned, adapter, classical-ml, embedding, reranker, ensemble, external-api, rules (did you mean fine-tuned?); ' +
        '(3) spec.resilience.rto "1 hour" is not valid: write an ISO 8601 duration, for example PT1H for one hour, P30D for thirty days or P24M for two years',
    );
  });

  it.each([
    [
      'a version that YAML reads as a number',
      { baseModels: [{ ref: 'model:a', version: 12 }] },
      "spec.baseModels[0].version 12 is not text: quote it, because YAML reads it as a number: '12'",
    ],
    [
      'a cost center that is a number',
      { finops: { tags: { cost_center: 4711 } } },
      "quote it, because YAML reads it as a number: '4711'",
    ],
    [
      'a list that is not one',
      { languages: 'en' },
      'spec.languages "en" is not a list: write a list',
    ],
    [
      'a day that no calendar has',
      { retirement: { date: '2027-02-30' } },
      'spec.retirement.date "2027-02-30" is not valid: the calendar has no such day',
    ],
    [
      'a day in another order',
      { retirement: { date: '30.9.2027' } },
      'write a day as YYYY-MM-DD',
    ],
    [
      'an address that could run code',
      { explainability: { url: 'data:text/html,hello' } },
      'write a full address that starts with https:// or http://',
    ],
    [
      'a ref that is none',
      { owner: 'team a' },
      'spec.owner "team a" is not valid: write an entity ref as kind:namespace/name',
    ],
    [
      'a dependency without a kind',
      { dependsOn: ['helpdesk'] },
      'spec.dependsOn[0] "helpdesk" is not valid: write an entity ref that names its kind',
    ],
    [
      'a share above the whole',
      { deployment: { steps: [5, 500] } },
      'spec.deployment.steps[1] 500 is out of range: write a value of at most 100',
    ],
    [
      'a group of fields that is text',
      { roles: 'ana' },
      'spec.roles "ana" is not a group of fields',
    ],
    [
      'an empty item',
      { limitations: [null] },
      'spec.limitations[0] null is not text: write text',
    ],
    [
      'a switch that is text',
      { deployment: { environments: [{ autoscaling: 'yes' }] } },
      'spec.deployment.environments[0].autoscaling "yes" is not allowed: write true or false, without quotes, or write a group of fields',
    ],
  ])('refuses %s', (_, spec, message) => {
    expect(problems(model(spec))).toContain(message);
  });

  it.each([
    ['PT1H', true],
    ['P0D', true],
    ['P1DT12H', true],
    ['P2W', true],
    ['PT0.5S', true],
    ['P', false],
    ['PT', false],
    ['P1H', false],
    ['1D', false],
  ])('takes %s for a duration: %s', (rto, accepted) => {
    expect(validateAiEntity(model({ resilience: { rto } }))).toHaveLength(
      accepted ? 0 : 1,
    );
  });

  it('keeps fields that it does not know', () => {
    expect(
      validateAiEntity(model({ ours: { deep: [1] }, registry: { tier: 1 } })),
    ).toEqual([]);
  });

  it('takes an empty field for one that is not recorded', () => {
    expect(
      validateAiEntity(model({ system: null, resilience: { rto: null } })),
    ).toEqual([]);
    expect(validateAiEntity(model({ owner: null }))).toMatchObject([
      { path: 'spec.owner', message: 'is missing' },
    ]);
  });

  it('takes the stages of other frameworks', () => {
    expect(validateAiEntity(model({ adoptionStage: 'run' }))).toEqual([]);
  });

  it('names the apiVersion and the kind that it knows', () => {
    expect(
      problems({ ...model({}), apiVersion: 'ai-governance/v2' }),
    ).toContain(
      'apiVersion "ai-governance/v2" is not known: write apiVersion: ai-governance/v1alpha1',
    );
    expect(problems({ ...model({}), kind: 'model' })).toContain(
      'kind "model" is not known: use one of Model, Dataset, AITool (did you mean Model?)',
    );
  });

  it('says so when there is no spec at all', () => {
    expect(problems({ ...model({}), spec: undefined })).toContain(
      'spec is missing',
    );
  });
});
