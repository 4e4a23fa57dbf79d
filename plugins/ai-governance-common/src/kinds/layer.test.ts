import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogModelKind,
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { AI_KINDS, API_VERSION, relationsOf } from '.';
import { aiGovernanceModelLayer } from './layer';

const model = compileCatalogModel([
  defaultCatalogEntityModel,
  aiGovernanceModelLayer,
]);

const read = (kind: string): Entity =>
  parse(
    readFileSync(
      path.join(
        __dirname,
        `../../examples/${kind.toLocaleLowerCase('en-US')}.yaml`,
      ),
      'utf8',
    ),
  );

function kindModel(kind: string): CatalogModelKind {
  const found = model.getKind({ kind, apiVersion: API_VERSION });
  if (!found) throw new Error(`The layer has no kind ${kind}`);
  return found;
}

/** What the catalog itself does with a schema. */
const validator = (kind: string) =>
  new Ajv({ allowUnionTypes: true, allErrors: true }).compile(
    kindModel(kind).jsonSchema,
  );

describe.each(AI_KINDS)('%s in the layer', kind => {
  it('accepts the example and refuses what the processor refuses', () => {
    const validate = validator(kind);
    const example = read(kind);

    expect(validate(example)).toBe(true);
    expect(validate({ ...example, spec: { ...example.spec, type: 'x' } })).toBe(
      false,
    );
    expect(
      validate({ ...example, spec: { ...example.spec, owner: undefined } }),
    ).toBe(false);
    expect(
      validate({ ...example, spec: { ...example.spec, system: null, own: 1 } }),
    ).toBe(true);
  });

  it('declares no relation that the processor does not make', () => {
    const made = relationsOf(read(kind)).map(({ field, type }) => [
      field.replace(/\[\d+\]$/, ''),
      type,
    ]);
    const declared = kindModel(kind).relationFields.filter(({ path: field }) =>
      made.some(([made_]) => made_ === field),
    );
    expect(declared.length).toBeGreaterThan(2);
    for (const { path: field, relation } of declared) {
      expect(made).toContainEqual([field, relation]);
    }
  });
});

it('makes the reverse of every relation that it declares', () => {
  for (const kind of AI_KINDS) {
    const pairs = model.getRelations({ kind }) ?? [];
    for (const { relation, allowedKinds } of kindModel(kind).relationFields) {
      for (const to of allowedKinds ?? ['Component', ...AI_KINDS]) {
        expect(
          pairs.some(
            ({ forward, toKind }) =>
              forward.type === relation && toKind.includes(to),
          ),
        ).toBe(true);
      }
    }
  }
});

it('describes annotations and labels to agents', () => {
  const { annotations, labels } = model.getMetadata();
  expect(annotations.map(({ name }) => name)).toContain('ai-governance/uses');
  expect(labels.map(({ name }) => name)).toContain('ai-governance/risk-tier');
});
