import { z } from 'zod';

/** The schema below optional and nullable wrappers. @internal */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap())
    : schema;
}

/** A key of an entity that its schema does not know. @internal */
export type UnknownField = { path: string; key: string; known: string[] };

/**
 * The fields of a value that its schema does not know, with the fields that
 * it does know and that are not there yet.
 * @internal
 */
export function unknownFields(
  schema: z.core.$ZodType,
  value: unknown,
  path: string,
): UnknownField[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) =>
      unknownFields(inner.element, item, `${path}[${index}]`),
    );
  }
  if (
    !(inner instanceof z.ZodObject) ||
    typeof value !== 'object' ||
    value === null
  ) {
    return [];
  }
  const { shape } = inner;
  const absent = Object.keys(shape).filter(key => !(key in value));
  return Object.entries(value).flatMap(([key, child]) =>
    Object.prototype.hasOwnProperty.call(shape, key)
      ? unknownFields(shape[key], child, `${path}.${key}`)
      : [{ path: `${path}.${key}`, key, known: absent }],
  );
}
