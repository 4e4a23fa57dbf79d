import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import {
  isAiEntity,
  isModelEntity,
  linksOf,
  relationsOf,
  usesOf,
  validateAiEntity,
} from '@aigov/backstage-plugin-ai-governance-common';
import { parseAllDocuments } from 'yaml';

const root = path.join(__dirname, '../..');

/** Every entity that a Location file lists, in the order of the list. */
function entitiesOf(location: string): Entity[] {
  const [{ spec }] = documentsOf(location);
  const targets = spec?.targets;
  if (!Array.isArray(targets)) throw new Error(`${location} has no targets`);
  return targets.flatMap(target =>
    documentsOf(path.join(path.dirname(location), String(target))),
  );
}

function documentsOf(file: string): Entity[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map(document => {
    expect([file, document.errors, document.warnings]).toEqual([file, [], []]);
    return document.toJS();
  });
}

const policies = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new FieldFormatEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
]);

const validators = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

/** What is wrong with an entity, as `ref: problem`. */
async function problemsOf(entity: Entity): Promise<string[]> {
  await policies.enforce(entity);
  if (isAiEntity(entity)) {
    return validateAiEntity(entity).map(
      ({ path: field, message, fix }) =>
        `${stringifyEntityRef(entity)}: ${field} ${message}: ${fix}`,
    );
  }
  const checks = await Promise.all(validators.map(each => each.check(entity)));
  return checks.some(known => known)
    ? []
    : [`${stringifyEntityRef(entity)}: the kind is not known`];
}

/** Fields of Backstage's own kinds that hold refs, with the default kind. */
const refFields: Record<string, string | undefined> = {
  owner: 'group',
  system: 'system',
  domain: 'domain',
  parent: 'group',
  children: 'group',
  memberOf: 'group',
  members: 'user',
  providesApis: 'api',
  consumesApis: 'api',
  dependsOn: undefined,
};

/** Refs that lead nowhere, each as `source → target`. */
function brokenRefsOf(entity: Entity, known: ReadonlySet<string>): string[] {
  const source = stringifyEntityRef(entity);
  if (isAiEntity(entity)) {
    return [...relationsOf(entity), ...linksOf(entity)]
      .filter(({ allowed, targetRef }) => allowed && !known.has(targetRef))
      .map(({ targetRef }) => `${source} → ${targetRef}`);
  }
  const own = Object.entries(refFields).flatMap(([field, defaultKind]) => {
    const value = entity.spec?.[field] ?? [];
    return [value].flat().map(ref =>
      stringifyEntityRef(
        parseEntityRef(String(ref), {
          defaultKind,
          defaultNamespace: entity.metadata.namespace ?? 'default',
        }),
      ),
    );
  });
  const declared = usesOf(entity).uses.map(({ ref }) => ref);
  return [...declared, ...own]
    .filter(target => !known.has(target))
    .map(target => `${source} → ${target}`);
}

function countsOf(values: Array<string | undefined>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) {
    if (value) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

const refsOf = (entities: Entity[]) =>
  new Set(entities.map(entity => stringifyEntityRef(entity)));

describe('the demo company', () => {
  const company = entitiesOf(path.join(root, 'examples/all.yaml'));
  const known = refsOf(company);
  const named = (ref: string) =>
    company.find(entity => stringifyEntityRef(entity) === ref);
  const models = company.filter(isModelEntity);

  it('has only valid entities, each once', async () => {
    const problems = await Promise.all(company.map(problemsOf));
    expect(problems.flat()).toEqual([]);
    expect(known.size).toBe(company.length);
  });

  it('is as big as promised', () => {
    expect(countsOf(company.map(({ kind }) => kind))).toEqual({
      Group: 19,
      User: 26,
      Domain: 2,
      System: 6,
      Component: 25,
      API: 13,
      Resource: 7,
      Model: 41,
      Dataset: 25,
      AITool: 12,
    });
  });

  it('has no broken refs but the intended ones', () => {
    expect(
      company.flatMap(entity => brokenRefsOf(entity, known)).sort(),
    ).toEqual([
      'aitool:default/claims-agent → api:default/claims-archive-api',
      'component:default/recommendation-service → model:default/visitor-intent',
      'model:default/demand-forecast → user:default/bruno',
      'model:default/product-image-tagger → dataset:default/product-images-2023',
    ]);
  });

  it('declares its use of AI in a way that is understood', () => {
    expect(company.flatMap(entity => usesOf(entity).problems)).toEqual([]);
  });

  it('shows every type, lifecycle, stage and level', () => {
    const kindOf = (kind: string) => company.filter(each => each.kind === kind);
    const valuesOf = (kind: string, field: string) =>
      new Set(kindOf(kind).map(({ spec }) => spec?.[field])).size;
    expect(new Set(models.map(({ spec }) => spec.type)).size).toBe(9);
    expect(valuesOf('Dataset', 'type')).toBe(8);
    expect(valuesOf('AITool', 'type')).toBe(8);
    expect(valuesOf('AITool', 'hosting')).toBe(4);
    expect(valuesOf('Dataset', 'classification')).toBe(4);
    for (const kind of ['Model', 'Dataset', 'AITool']) {
      expect([kind, valuesOf(kind, 'lifecycle')]).toEqual([kind, 4]);
    }
    expect(countsOf(models.map(({ spec }) => spec.provider?.kind))).toEqual({
      internal: 30,
      'open-source': 5,
      vendor: 4,
    });
    expect(
      new Set(models.flatMap(({ spec }) => spec.adoptionStage ?? [])).size,
    ).toBe(5);
  });

  it('has production text classifiers for confidential data, and others', () => {
    const classifiers = models
      .filter(
        ({ spec }) =>
          spec.task === 'text-classification' &&
          spec.lifecycle === 'production',
      )
      .map(({ metadata, spec }) => [
        metadata.name,
        spec.data?.classification ?? 'not recorded',
      ]);
    expect(Object.fromEntries(classifiers)).toEqual({
      'support-intent-classifier': 'confidential',
      'support-intent-rules': 'confidential',
      'complaint-detector': 'confidential',
      triage: 'restricted',
      'claim-triage': 'restricted',
      'support-sentiment': 'internal',
      'language-detector': 'internal',
      'review-spam-filter': 'public',
      'email-subject-tagger': 'not recorded',
    });
  });

  it('has assets that are retired, that go soon and that go later', () => {
    const dates = company
      .filter(isAiEntity)
      .flatMap(({ metadata, spec }) =>
        spec.retirement ? [[metadata.name, spec.retirement.date]] : [],
      );
    expect(Object.fromEntries(dates)).toEqual({
      'support-intent-legacy': '2026-06-30',
      'vendor-chat-llm-previous': '2026-12-31',
      'support-sentiment': '2027-01-15',
      'local-notebook-assistant': '2027-03-31',
      'vendor-translation': '2027-06-30',
      'support-call-recordings': '2027-09-30',
    });
  });

  it('names only Hugging Face repositories that have a card', () => {
    const cards = company.filter(isAiEntity).flatMap(({ kind, metadata }) => {
      const id = metadata.annotations?.['ai-governance/huggingface-repo-id'];
      const folder = kind === 'Dataset' ? 'datasets' : 'models';
      return id ? [`${folder}/${id}/README.md`] : [];
    });
    const missing = cards.filter(
      card => !existsSync(path.join(root, 'examples/huggingface', card)),
    );
    expect(cards.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it('keeps the guest outside the governance team', () => {
    expect(named('user:development/guest')?.spec?.memberOf).toEqual([
      'group:default/support-ml',
    ]);
    expect(named('user:default/grace')?.spec?.memberOf).toEqual([
      'ai-governance-office',
    ]);
  });
});

describe('the catalog of this repository', () => {
  it('lists valid entities of every package, with owner and system', async () => {
    const entities = entitiesOf(path.join(root, 'catalog-info.yaml'));
    const known = refsOf(entities);
    expect((await Promise.all(entities.map(problemsOf))).flat()).toEqual([]);
    expect(entities.flatMap(entity => brokenRefsOf(entity, known))).toEqual([]);
  });
});

describe('a generated company', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'generated-company-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const generated = (name: string, ...more: string[]) => {
    const out = path.join(folder, name);
    execFileSync(process.execPath, [
      path.join(root, 'test/bench/generate.mjs'),
      ...['--entities', '1000', '--out', out],
      ...more,
    ]);
    return entitiesOf(path.join(out, 'all.yaml'));
  };

  it('is valid, consistent and of the size asked for', async () => {
    const company = generated('first', '--components');
    const known = refsOf(company);
    expect(countsOf(company.map(({ kind }) => kind))).toEqual({
      Group: 10,
      System: 20,
      Model: 600,
      Dataset: 300,
      AITool: 100,
      Component: 500,
    });
    expect((await Promise.all(company.map(problemsOf))).flat()).toEqual([]);
    expect(company.flatMap(entity => brokenRefsOf(entity, known))).toEqual([]);
    expect(known.size).toBe(company.length);
  });

  it('is the same for the same seed, and another for another', () => {
    const again = generated('again');
    expect(generated('once-more')).toEqual(again);
    expect(generated('other', '--seed', '2')).not.toEqual(again);
  });
});
