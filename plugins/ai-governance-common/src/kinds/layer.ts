import {
  CatalogModelLayerBuilder,
  createCatalogModelLayer,
} from '@backstage/catalog-model/alpha';
import { Entity } from '@backstage/catalog-model';
import { annotationDocs, labelDocs } from './annotations';
import { tolerantSpecJsonSchema } from './jsonSchema';
import { AI_KINDS, AiKind } from './kinds';
import { kindDocs } from './kindDocs';
import {
  aiRelations,
  RELATION_DERIVED_FROM,
  RELATION_FALLS_BACK_TO,
  RELATION_USES_MODEL,
} from './relationTypes';

type JsonObject = NonNullable<Entity['spec']>;
type RelationField = {
  selector: { path: string };
  relation: string;
  defaultKind?: string;
  defaultNamespace: 'inherit';
  allowedKinds?: string[];
};

function field(
  path: string,
  relation: string,
  kinds: { defaultKind?: string; allowedKinds?: string[] } = {},
): RelationField {
  return {
    selector: { path },
    relation,
    defaultNamespace: 'inherit',
    ...kinds,
  };
}

const only = (kind: string) => ({ defaultKind: kind, allowedKinds: [kind] });

const commonFields = [
  field('spec.owner', 'ownedBy', {
    defaultKind: 'Group',
    allowedKinds: ['Group', 'User'],
  }),
  field('spec.system', 'partOf', only('System')),
];
const fallbackField = field(
  'spec.resilience.fallback.refs',
  RELATION_FALLS_BACK_TO,
  { allowedKinds: ['Model', 'AITool'] },
);

/** The refs that a layer can see: text, or lists of text. */
const relationFields: Record<AiKind, RelationField[]> = {
  Model: [
    ...commonFields,
    fallbackField,
    field('spec.providesApis', 'providesApi', only('API')),
    field('spec.consumesApis', 'consumesApi', only('API')),
    field('spec.dependsOn', 'dependsOn'),
  ],
  Dataset: [
    ...commonFields,
    field('spec.derivedFrom', RELATION_DERIVED_FROM, only('Dataset')),
  ],
  AITool: [
    ...commonFields,
    fallbackField,
    field('spec.models', RELATION_USES_MODEL, only('Model')),
  ],
};

function addKind(model: CatalogModelLayerBuilder, kind: AiKind) {
  const singular = kind.toLocaleLowerCase('en-US');
  model.addKind({
    group: 'ai-governance',
    names: { kind, singular, plural: `${singular}s` },
    description: kindDocs[kind],
    versions: [
      {
        name: 'v1alpha1',
        relationFields: relationFields[kind],
        schema: {
          jsonSchema: {
            type: 'object',
            required: ['spec'],
            properties: { spec: tolerantSpecJsonSchema(kind) },
          } as JsonObject,
        },
      },
    ],
  });
}

/** Pairs of Backstage: without our kinds in them no reverse relation is made. */
function extendPairs(model: CatalogModelLayerBuilder) {
  const aiKinds = [...AI_KINDS];
  const pairs = [
    [aiKinds, ['Group', 'User'], 'ownedBy', 'ownerOf'],
    [aiKinds, ['System'], 'partOf', 'hasPart'],
    [['Model'], ['API'], 'providesApi', 'apiProvidedBy'],
    [['Model', 'AITool'], ['API'], 'consumesApi', 'apiConsumedBy'],
    [
      ['Component', 'Resource', ...aiKinds],
      ['Component', 'Resource', 'API', ...aiKinds],
      'dependsOn',
      'dependencyOf',
    ],
  ] as const;
  for (const [fromKind, toKind, forward, reverse] of pairs) {
    model.updateRelationPair({
      fromKind: [...fromKind],
      toKind: [...toKind],
      forward: { type: forward },
      reverse: { type: reverse },
    });
  }
}

/**
 * Teaches our kinds to a catalog that runs on model layers. A layer sees refs
 * in text and lists of text only, so it needs the catalog processor beside it.
 * @alpha
 */
export const aiGovernanceModelLayer = createCatalogModelLayer({
  layerId: 'ai-governance/kinds',
  builder: model => {
    for (const kind of AI_KINDS) addKind(model, kind);
    for (const pair of aiRelations) {
      model.addRelationPair({
        fromKind: [...pair.from],
        toKind: [...pair.to],
        description: pair.description,
        forward: { type: pair.type, title: pair.title },
        reverse: { type: pair.reverse, title: pair.reverseTitle },
      });
    }
    extendPairs(model);
    for (const { name, title, holds } of annotationDocs) {
      model.addAnnotation({ name, title, description: holds });
    }
    for (const { name, title, holds } of labelDocs) {
      model.addLabel({ name, title, description: holds });
    }
  },
});
