import {
  CompoundEntityRef,
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** A ref as a field holds it, with what the field says about its target. */
type Written = {
  field: string;
  ref: unknown;
  defaultKind?: string;
  allowedKinds?: readonly string[];
};

/** A ref that a field of an entity holds, in full. @public */
export type EntityReference = {
  /** Path of the field, for example `spec.datasets[0].ref`. */
  field: string;
  /** The target in canonical form: lower case, with kind and namespace. */
  targetRef: string;
  /** Kinds that the field is meant for; absent when any kind will do. */
  allowedKinds?: readonly string[];
  /** False when the target is of another kind than the field is meant for. */
  allowed: boolean;
};

/** The ref parsed with its defaults, or undefined when it is none. @internal */
export function parseRef(
  entity: Entity,
  ref: unknown,
  defaultKind?: string,
): CompoundEntityRef | undefined {
  if (typeof ref !== 'string') return undefined;
  const defaultNamespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  try {
    return parseEntityRef(ref, { defaultKind, defaultNamespace });
  } catch {
    return undefined;
  }
}

/** Whether a kind is among those that a field is meant for. @internal */
export function isAllowedKind(
  kind: string,
  allowedKinds?: readonly string[],
): boolean {
  const lower = kind.toLocaleLowerCase('en-US');
  return (
    !allowedKinds ||
    allowedKinds.some(k => k.toLocaleLowerCase('en-US') === lower)
  );
}

/**
 * A written ref in full. One that cannot be parsed yields nothing here: it is
 * the business of validation.
 * @internal
 */
export function referenceTo(
  entity: Entity,
  { field, ref, defaultKind, allowedKinds }: Written,
): EntityReference[] {
  const target = parseRef(entity, ref, defaultKind);
  if (!target) return [];
  return [
    {
      field,
      targetRef: stringifyEntityRef(target),
      allowedKinds,
      allowed: isAllowedKind(target.kind, allowedKinds),
    },
  ];
}

/** The items of a list that may be missing, with the path of each. @internal */
export function itemsOf<T>(
  field: string,
  items: readonly T[] | undefined,
): Array<{ field: string; item: T }> {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: T, index) =>
    item === null || item === undefined
      ? []
      : [{ field: `${field}[${index}]`, item }],
  );
}
