import { z } from 'zod';

/** A JSON schema of draft 2020-12, which is that of OpenAPI 3.1. @public */
export type OpenApiSchema = z.core.JSONSchema.BaseSchema;

type Io = 'input' | 'output';

/** What a part of a call looks like on the wire, and what it refers to. */
export interface PartSchema {
  schema: OpenApiSchema;
  /** By name in `components.schemas`. */
  components: Record<string, OpenApiSchema>;
}

const COMPONENTS = '#/components/schemas/';

function wireSchema(schema: z.ZodType, io: Io): OpenApiSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // What a transform makes of a text has no schema; what goes in has.
      const { def } = zodSchema._zod;
      if (def.type !== 'pipe' || io !== 'output') return;
      const { in: given, out } = def as z.core.$ZodPipeDef;
      if (out._zod.def.type !== 'transform') return;
      const { $schema, ...before } = wireSchema(given as z.ZodType, 'input');
      Object.assign(jsonSchema, before);
    },
  });
}

/** A schema of the contract with its references led to the components. */
export function partSchema(
  name: string,
  schema: z.ZodType,
  io: Io,
): PartSchema {
  const { $schema, $defs = {}, ...root } = wireSchema(schema, io);
  const led = <T>(value: T) => leadRefs(value, name) as T;
  const components = Object.fromEntries(
    Object.entries($defs).map(([id, each]) => [`${name}${id}`, led(each)]),
  );
  const itself = led(root);
  return refersTo(itself, `${COMPONENTS}${name}`)
    ? {
        schema: { $ref: `${COMPONENTS}${name}` },
        components: { ...components, [name]: itself },
      }
    : { schema: itself, components };
}

function leadRefs(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map(each => leadRefs(each, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace(/^#(\/\$defs\/)?/, `${COMPONENTS}${name}`)
        : leadRefs(inner, name),
    ]),
  );
}

function refersTo(value: unknown, ref: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) => (key === '$ref' && inner === ref) || refersTo(inner, ref),
  );
}
