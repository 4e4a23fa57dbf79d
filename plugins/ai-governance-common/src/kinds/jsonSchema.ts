import { z } from 'zod';
import { AiKind, API_VERSION } from './kinds';
import { specSchemas } from './schemas';

/** A JSON schema of draft 7, as far as we write it. @internal */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function orNull(schema: JsonSchema): JsonSchema {
  if (schema.anyOf) {
    return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] };
  }
  const nullable = { ...schema, type: [schema.type, 'null'] };
  return (
    schema.enum ? { ...nullable, enum: [...schema.enum, null] } : nullable
  ) as JsonSchema;
}

/** An empty key in YAML is null; every field that may be left out may be empty. */
function allowEmpty(schema: JsonSchema): JsonSchema {
  const { properties, items, anyOf, required = [] } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => {
          if (!isSchema(property)) return [name, property];
          const inner = allowEmpty(property);
          return [name, required.includes(name) ? inner : orNull(inner)];
        }),
      ),
    }),
    ...(isSchema(items) && { items: allowEmpty(items) }),
    ...(anyOf && {
      anyOf: anyOf.map(each => (isSchema(each) ? allowEmpty(each) : each)),
    }),
  };
}

/** The JSON schema of a kind's spec, without anything that is not draft 7. @internal */
export function specJsonSchema(kind: AiKind): JsonSchema {
  const { $schema, ...json } = z.toJSONSchema(specSchemas[kind], {
    target: 'draft-7',
    io: 'input',
  });
  return json;
}

/** The JSON schema of a kind's spec that takes empty fields too. @internal */
export function tolerantSpecJsonSchema(kind: AiKind): JsonSchema {
  return allowEmpty(specJsonSchema(kind));
}

const texts = { type: 'array', items: { type: 'string' } } as const;
const textByKey = {
  type: 'object',
  additionalProperties: { type: 'string' },
} as const;

/** The JSON schema of a whole entity file of a kind, for editors. @internal */
export function entityJsonSchema(kind: AiKind): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:${API_VERSION.replace('/', ':')}:${kind}`,
    title: `${kind} of AI Governance for Backstage`,
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      apiVersion: { const: API_VERSION },
      kind: { const: kind },
      metadata: {
        type: 'object',
        description: 'Name, title, labels and annotations',
        required: ['name'],
        properties: {
          name: {
            type: 'string',
            pattern: '^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$',
            description: 'Unique name of the entity within its namespace',
          },
          namespace: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          labels: textByKey,
          annotations: textByKey,
          tags: texts,
          links: {
            type: 'array',
            items: { type: 'object', required: ['url'] },
          },
        },
      },
      spec: tolerantSpecJsonSchema(kind),
    },
  };
}
