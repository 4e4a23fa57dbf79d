import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_HAS_MEMBER,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Where the outbox looks people up, and as whom. */
export interface People {
  catalog: CatalogService;
  ownCredentials(): Promise<BackstageCredentials>;
}

/** The refs of people in SQL: whole refs, in their one spelling. */
export const PERSON = 'user:%';

/** Those of the refs that are people of the catalog. */
export async function existing(
  { catalog, ownCredentials }: People,
  refs: string[],
): Promise<Set<string>> {
  const people = refs.filter(ref => kindOf(ref) === 'user');
  if (!people.length) return new Set();
  const { items } = await catalog.getEntitiesByRefs(
    {
      entityRefs: people,
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
    },
    { credentials: await ownCredentials() },
  );
  return new Set(people.filter((_, index) => items[index]));
}

/** The members of those of the refs that are groups of the catalog. */
export async function membersOf(
  { catalog, ownCredentials }: People,
  refs: string[],
): Promise<Map<string, string[]>> {
  const groups = refs.filter(ref => kindOf(ref) === 'group');
  if (!groups.length) return new Map();
  const { items } = await catalog.getEntitiesByRefs(
    {
      entityRefs: groups,
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
    },
    { credentials: await ownCredentials() },
  );
  return new Map(
    items.flatMap(
      (group, index): Array<[string, string[]]> =>
        group ? [[groups[index], peopleOf(group)]] : [],
    ),
  );
}

function peopleOf(group: Entity): string[] {
  return (group.relations ?? [])
    .filter(({ type }) => type === RELATION_HAS_MEMBER)
    .map(({ targetRef }) => targetRef)
    .filter(ref => kindOf(ref) === 'user');
}

/** The kind of a ref; undefined for a text that is none. */
function kindOf(ref: string): string | undefined {
  try {
    return parseEntityRef(ref).kind.toLocaleLowerCase('en-US');
  } catch {
    return undefined;
  }
}
