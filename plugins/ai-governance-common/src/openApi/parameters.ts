import { Endpoint } from '../contract';
import { OpenApiSchema, PartSchema } from './partSchema';

/** A parameter of an operation. @public */
export interface OpenApiParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  style?: 'form';
  explode?: boolean;
  schema: OpenApiSchema;
}

const isSchema = (value: unknown): value is OpenApiSchema =>
  typeof value === 'object' && value !== null;

const propertiesOf = ({ schema }: PartSchema) =>
  Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    isSchema(property) ? [[name, property] as const] : [],
  );

/** The parameters in the path. */
export function pathParameters(
  { path }: Pick<Endpoint, 'path'>,
  params: PartSchema,
): OpenApiParameter[] {
  const known = new Map(propertiesOf(params));
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    ...described(known.get(name) ?? { type: 'string' }),
  }));
}

/** The parameters in the query; one that may be repeated is an array. */
export function queryParameters(query: PartSchema): OpenApiParameter[] {
  const { required = [] } = query.schema;
  return propertiesOf(query).map(([name, property]) => {
    const list = property.anyOf?.find(
      branch => isSchema(branch) && branch.type === 'array',
    );
    const common = {
      name,
      in: 'query' as const,
      required: required.includes(name),
    };
    return isSchema(list)
      ? {
          ...common,
          ...described({ ...list, description: property.description }),
          style: 'form' as const,
          explode: true,
        }
      : { ...common, ...described(property) };
  });
}

/** What a list takes to be answered as a file. */
export function exportParameters({
  csv,
}: Pick<Endpoint, 'csv'>): OpenApiParameter[] {
  if (!csv) return [];
  const ids = csv.columns.map(({ id }) => id).join(', ');
  return [
    {
      name: 'format',
      in: 'query',
      required: false,
      description: 'csv and jsonl have every row of the list',
      schema: { enum: ['json', 'csv', 'jsonl'], default: 'json' },
    },
    {
      name: 'columns',
      in: 'query',
      required: false,
      description: `Columns of the CSV, separated by commas, of: ${ids}`,
      schema: { type: 'string' },
    },
  ];
}

/** The revision that a write was made on. */
export function revisionParameters({
  ifMatch,
}: Pick<Endpoint, 'ifMatch'>): OpenApiParameter[] {
  if (!ifMatch) return [];
  return [
    {
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The revision that was read; 0 when nothing was saved yet',
      schema: { type: 'string', pattern: '^(W/)?"?[0-9]{1,9}"?$' },
    },
  ];
}

function described({ description, ...schema }: OpenApiSchema) {
  return description === undefined ? { schema } : { description, schema };
}
