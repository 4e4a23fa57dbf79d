import { FieldChange } from '@aigov/backstage-plugin-ai-governance-common';

type Json = Exclude<FieldChange['before'], undefined>;
type Fields = Record<string, Json>;

/**
 * What differs between two states of a record, field by field: objects by
 * path, lists of objects by their ids, and any other list as one value.
 */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [from, to] = [jsonOf(before), jsonOf(after)];
  const isRecord = (state: Json | undefined) =>
    state === undefined || isFields(state);
  if (!isRecord(from) || !isRecord(to)) return compare('value', from, to);
  return compareFields('', (from ?? {}) as Fields, (to ?? {}) as Fields);
}

/** The value as it would be stored: without what JSON leaves out. */
function jsonOf(value: unknown): Json | undefined {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}

function compare(
  field: string,
  before: Json | undefined,
  after: Json | undefined,
): FieldChange[] {
  if (isSame(before, after)) return [];
  if (isFields(before) && isFields(after)) {
    return compareFields(field, before, after);
  }
  if (isList(before) && isList(after)) {
    return [
      ...compareFields(field, byId(before), byId(after)),
      ...compareOrder(field, idsOf(before), idsOf(after)),
    ];
  }
  return [
    {
      field,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    },
  ];
}

function compareFields(path: string, before: Fields, after: Fields) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap(name =>
    compare(pathOf(path, name), own(before, name), own(after, name)),
  );
}

/** Where items moved, which no item tells by itself. */
function compareOrder(
  field: string,
  before: string[],
  after: string[],
): FieldChange[] {
  const expected = [
    ...before.filter(id => after.includes(id)),
    ...after.filter(id => !before.includes(id)),
  ];
  return isSame(expected, after)
    ? []
    : [{ field: `${field} (order)`, before, after }];
}

const PLAIN_NAME = /^[^.[\]"\s]+$/;

function pathOf(path: string, name: string): string {
  if (!PLAIN_NAME.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path ? `${path}.${name}` : name;
}

function own(fields: Fields, name: string): Json | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Item = Fields & { id: string };

/** Whether every item is an object with an id of its own. */
function isList(value: Json | undefined): value is Item[] {
  if (!Array.isArray(value)) return false;
  const ids = value.map(item => isFields(item) && own(item, 'id'));
  return (
    ids.every(id => typeof id === 'string') && new Set(ids).size === ids.length
  );
}

function idsOf(list: Item[]): string[] {
  return list.map(({ id }) => id);
}

function byId(list: Item[]): Fields {
  return Object.fromEntries(list.map(item => [item.id, item]));
}

/** Equal whatever the order of the names in objects. */
function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every(name => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}
