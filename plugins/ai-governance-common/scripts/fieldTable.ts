import {
  DATE_PATTERN,
  DURATION_PATTERN,
  ENTITY_REF_PATTERN,
  FULL_ENTITY_REF_PATTERN,
  URL_PATTERN,
} from '../src/kinds';
import { JsonSchema } from '../src/kinds/jsonSchema';

/** One line of a field table. */
type Row = {
  field: string;
  required: boolean;
  values: string;
  description: string;
};

const patternNames = new Map([
  [DURATION_PATTERN.source, 'ISO 8601 duration'],
  [DATE_PATTERN.source, 'day, YYYY-MM-DD'],
  [URL_PATTERN.source, 'http(s) address'],
  [ENTITY_REF_PATTERN.source, 'entity ref'],
  [FULL_ENTITY_REF_PATTERN.source, 'entity ref with its kind'],
]);

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeNames: Record<string, string> = {
  string: 'text',
  boolean: 'true or false',
};

function valuesOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map(word => `\`${word}\``).join(', ');
  if (schema.anyOf) {
    return schema.anyOf
      .filter(isSchema)
      .map(each => valuesOf(each))
      .join(' or ');
  }
  if (schema.type === 'array') {
    return isSchema(schema.items) && !schema.items.properties
      ? `list of: ${valuesOf(schema.items)}`
      : 'list';
  }
  if (schema.type === 'object') {
    const keys = Object.keys(schema.properties ?? {}).join(', ');
    return `\`{${keys}}\``;
  }
  const type = String(schema.type);
  return patternNames.get(schema.pattern ?? '') ?? typeNames[type] ?? type;
}

function rowsOf(schema: JsonSchema, path: string): Row[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isSchema(property)) return [];
    const field = path ? `${path}.${name}` : name;
    const row = {
      field,
      required: required.includes(name),
      values: valuesOf(property),
      description: property.description ?? '',
    };
    const items = property.type === 'array' ? property.items : property;
    const below = isSchema(items)
      ? rowsOf(items, property.type === 'array' ? `${field}[]` : field)
      : [];
    return [below.length ? { ...row, values: '' } : row, ...below];
  });
}

/** A table without padding: with it, one long cell would widen every line. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [
    '<!-- prettier-ignore -->',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
  ].join('\n');
}

/** Every field of a spec: path, whether it is required, values, meaning. */
export function fieldTable(schema: JsonSchema): string {
  return table(
    ['Field of `spec`', 'Required', 'Values', 'Meaning'],
    rowsOf(schema, '').map(({ field, required, values, description }) => [
      `\`${field}\``,
      required ? 'yes' : '',
      values,
      description,
    ]),
  );
}
