import {
  CellValue,
  Cells,
  Scheme,
  schemeProblems,
  schemeSchema,
} from '@aigov/backstage-plugin-ai-governance-common';

/** A role or activity while it is edited; its key stays when it is renamed. */
export interface NamedDraft {
  /** The id; of a new one a word of our own until it is published. */
  key: string;
  isNew: boolean;
  title: string;
  description: string;
  /** Of roles: fields of `spec.roles`, with commas. */
  declaredAs: string;
}

/** What a new matrix starts with, by the keys of the drafts. */
export interface TemplateDraft {
  key: number;
  /** Every kind that nothing before fits, when there is none. */
  kinds: string[];
  cells: Cells;
}

/** The rules while they are edited. */
export interface SchemeDraft {
  roles: NamedDraft[];
  activities: NamedDraft[];
  templates: TemplateDraft[];
  mostAssetsPerPerson: number;
  escalationMinutes: Scheme['escalationMinutes'];
}

/** The rules, ready to be edited. */
export function schemeDraftOf(scheme: Scheme): SchemeDraft {
  return {
    roles: scheme.roles.map(({ id, title, description, declaredAs }) => ({
      key: id,
      isNew: false,
      title,
      description: description ?? '',
      declaredAs: declaredAs.join(', '),
    })),
    activities: scheme.activities.map(({ id, title, description }) => ({
      key: id,
      isNew: false,
      title,
      description: description ?? '',
      declaredAs: '',
    })),
    templates: scheme.templates.map(({ kinds, cells }, index) => ({
      key: index + 1,
      kinds: kinds ?? [],
      cells,
    })),
    mostAssetsPerPerson: scheme.mostAssetsPerPerson,
    escalationMinutes: scheme.escalationMinutes,
  };
}

/** A new role or activity at the end. */
export function newNamed(items: readonly NamedDraft[]): NamedDraft {
  const taken = new Set(items.map(({ key }) => key));
  let number = 1;
  while (taken.has(`new-${number}`)) number += 1;
  return {
    key: `new-${number}`,
    isNew: true,
    title: '',
    description: '',
    declaredAs: '',
  };
}

const LONGEST_ID = 50;

/** An id made of a title: "On-call engineer" is `on-call-engineer`. */
export function idOf(title: string, taken: ReadonlySet<string>): string {
  const id = title
    .normalize('NFKD')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9\s-]/g, '')
    .trim()
    .slice(0, LONGEST_ID)
    .replace(/[\s-]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  if (!id || !taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** The ids of roles or activities by their keys. */
function idsOf(items: readonly NamedDraft[]): Map<string, string> {
  const ids = new Map(
    items.filter(({ isNew }) => !isNew).map(({ key }) => [key, key]),
  );
  for (const { key, title } of items.filter(({ isNew }) => isNew)) {
    ids.set(key, idOf(title, new Set(ids.values())));
  }
  return ids;
}

function cellsOf(
  cells: Cells,
  activities: ReadonlyMap<string, string>,
  roles: ReadonlyMap<string, string>,
): Cells {
  const rows = [...activities].flatMap(([activityKey, activity]) => {
    const row = cells[activityKey] ?? {};
    const letters = [...roles].flatMap(([roleKey, role]) => {
      const value: CellValue | undefined = row[roleKey];
      return value ? [[role, value] as const] : [];
    });
    return letters.length
      ? [[activity, Object.fromEntries(letters)] as const]
      : [];
  });
  return Object.fromEntries(rows);
}

/** What was edited, as it is published: cells of what was removed are gone. */
export function schemeOf(draft: SchemeDraft): Scheme {
  const roles = idsOf(draft.roles);
  const activities = idsOf(draft.activities);
  const named = (
    { key, title, description }: NamedDraft,
    ids: ReadonlyMap<string, string>,
  ) => ({
    id: ids.get(key) ?? key,
    title: title.trim(),
    ...(description.trim() ? { description: description.trim() } : {}),
  });
  return {
    roles: draft.roles.map(role => ({
      ...named(role, roles),
      declaredAs: role.declaredAs
        .split(',')
        .map(field => field.trim())
        .filter(Boolean),
    })),
    activities: draft.activities.map(activity => named(activity, activities)),
    templates: draft.templates.map(({ kinds, cells }) => ({
      ...(kinds.length ? { kinds } : {}),
      cells: cellsOf(cells, activities, roles),
    })),
    mostAssetsPerPerson: draft.mostAssetsPerPerson,
    escalationMinutes: draft.escalationMinutes,
  };
}

/** Those without a name, by where they stand in their list. */
function unnamedOf(what: string, items: readonly { title: string }[]) {
  return items.flatMap(({ title }, index) =>
    title.trim()
      ? []
      : [`${what} ${index + 1} has no name: name it, or remove it`],
  );
}

/** What keeps the rules from being published, each with the way out. */
export function problemsOfDraft(draft: SchemeDraft): string[] {
  const unnamed = [
    ...unnamedOf('Role', draft.roles),
    ...unnamedOf('Activity', draft.activities),
  ];
  if (unnamed.length) return unnamed;
  const scheme = schemeOf(draft);
  const parsed = schemeSchema.safeParse(scheme);
  if (!parsed.success) {
    return parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
  }
  return schemeProblems(scheme).map(({ message }) => message);
}

/** The parts of the rules that are compared and merged as a whole. */
export const schemeParts = [
  'roles',
  'activities',
  'templates',
  'mostAssetsPerPerson',
  'escalationMinutes',
] as const satisfies ReadonlyArray<keyof Scheme>;

/** @see schemeParts */
export type SchemePart = (typeof schemeParts)[number];

/** The same content as the same text, whatever the order of its keys. */
function textOf(value: unknown): string {
  return (
    JSON.stringify(value, (_, part) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(
            Object.entries(part).sort(([a], [b]) => a.localeCompare(b)),
          )
        : part,
    ) ?? ''
  );
}

/** The parts in which two versions of the rules differ. */
export function differingParts(a: Scheme, b: Scheme): SchemePart[] {
  return schemeParts.filter(part => textOf(a[part]) !== textOf(b[part]));
}
