import { Api, Endpoint } from '../contract';
import { errorComponents, errorResponsesOf } from './errors';
import {
  exportParameters,
  OpenApiParameter,
  pathParameters,
  queryParameters,
  revisionParameters,
} from './parameters';
import { OpenApiSchema, partSchema } from './partSchema';

/** One endpoint in the document. @public */
export interface OpenApiOperation {
  operationId: string;
  tags: string[];
  summary: string;
  'x-permission': string;
  'x-role': string;
  'x-raci'?: readonly string[];
  parameters: OpenApiParameter[];
  requestBody?: object;
  responses: Record<string, object>;
}

/** An OpenAPI 3.1 document, as far as we write it. @public */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: Array<{ url: string }>;
  tags: Array<{ name: string }>;
  security: Array<Record<string, string[]>>;
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: {
    schemas: Record<string, object>;
    responses: Record<string, object>;
    securitySchemes: Record<string, object>;
  };
}

const pascal = (key: string) =>
  `${key[0].toLocaleUpperCase('en-US')}${key.slice(1)}`;

/** The path as OpenAPI writes it. */
const templateOf = ({ path }: Pick<Endpoint, 'path'>) =>
  path.replace(/:(\w+)/g, '{$1}');

/**
 * The contracts of features as one OpenAPI 3.1 document. An operation is named
 * as the method of the typed client, and says its permission and role.
 *
 * @public
 */
export function openApiOf(
  features: Array<{ id: string; api: Api }>,
  options: { serverUrl: string; version: string },
): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {};
  const schemas: Record<string, object> = { ...errorComponents.schemas };
  for (const { id, api } of features) {
    for (const [key, spec] of Object.entries(api)) {
      const { operation, components } = operationOf(key, spec, id);
      Object.assign(schemas, components);
      const path = templateOf(spec);
      paths[path] = {
        ...paths[path],
        [spec.method.toLocaleLowerCase('en-US')]: operation,
      };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'AI Governance',
      version: options.version,
      description:
        'Models, datasets and AI tools: what is known of them, and who answers for them',
    },
    servers: [{ url: options.serverUrl }],
    tags: features.map(({ id }) => ({ name: id })),
    security: [{ backstage: [] }],
    paths,
    components: {
      schemas,
      responses: errorComponents.responses,
      securitySchemes: {
        backstage: {
          type: 'http',
          scheme: 'bearer',
          description: 'A Backstage token of a person or a service',
        },
      },
    },
  };
}

function operationOf(key: string, spec: Endpoint, tag: string) {
  const params = partSchema(`${pascal(key)}Params`, spec.params, 'input');
  const query = partSchema(`${pascal(key)}Query`, spec.query, 'input');
  const body = partSchema(`${pascal(key)}Body`, spec.body, 'input');
  const result = partSchema(`${pascal(key)}Result`, spec.result, 'output');
  const operation: OpenApiOperation = {
    operationId: key,
    tags: [tag],
    summary: spec.summary,
    'x-permission': spec.permission.name,
    'x-role': spec.role,
    ...(spec.raci.length ? { 'x-raci': spec.raci } : {}),
    parameters: [
      ...pathParameters(spec, params),
      ...queryParameters(query),
      ...exportParameters(spec),
      ...revisionParameters(spec),
    ],
    ...(Object.keys(body.schema).length
      ? {
          requestBody: {
            required: true,
            description: `At most ${spec.bodyLimit}`,
            content: { 'application/json': { schema: body.schema } },
          },
        }
      : {}),
    responses: {
      200: successOf(spec, result.schema),
      ...errorResponsesOf(spec),
    },
  };
  const parts = [params, query, body, result];
  return {
    operation,
    components: Object.assign({}, ...parts.map(part => part.components)),
  };
}

const isInteger = (schema: unknown) =>
  typeof schema === 'object' &&
  schema !== null &&
  'type' in schema &&
  schema.type === 'integer';

function successOf({ csv }: Endpoint, schema: OpenApiSchema) {
  const text = { schema: { type: 'string' } };
  return {
    description: 'Done',
    ...(isInteger(schema.properties?.revision)
      ? {
          headers: {
            ETag: {
              description: 'The revision, for If-Match',
              schema: { type: 'string' },
            },
          },
        }
      : {}),
    content: {
      'application/json': { schema },
      ...(csv ? { 'text/csv': text, 'application/x-ndjson': text } : {}),
    },
  };
}
