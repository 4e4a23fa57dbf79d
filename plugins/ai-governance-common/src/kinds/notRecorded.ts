import { Entity } from '@backstage/catalog-model';

type JsonObject = NonNullable<Entity['spec']>;
type JsonValue = NonNullable<JsonObject[string]> | null;

function withoutNull(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    const items = value.map(withoutNull);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return withoutNullFields(value);
}

/** The same object when it has no null: most have none, and copies cost. */
function withoutNullFields(object: JsonObject): JsonObject {
  let copy: JsonObject | undefined;
  for (const [key, value] of Object.entries(object)) {
    if (value !== undefined) {
      const kept = value === null ? undefined : withoutNull(value);
      if (kept !== value) {
        copy ??= { ...object };
        if (kept === undefined) delete copy[key];
        else copy[key] = kept;
      }
    }
  }
  return copy ?? object;
}

/**
 * The entity without the fields of its spec that are null. A key without a
 * value in YAML is null, and means the same as no key: not recorded.
 * @public
 */
export function withoutEmptyFields(entity: Entity): Entity {
  if (!entity.spec) return entity;
  const spec = withoutNullFields(entity.spec);
  return spec === entity.spec ? entity : { ...entity, spec };
}
