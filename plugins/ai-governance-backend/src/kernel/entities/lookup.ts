import { Entity } from '@backstage/catalog-model';
import { CatalogReading } from '@aigov/backstage-plugin-ai-governance-node';
import { CatalogAccess, readRefs } from './readCatalog';

/** So many whole entities are held at once: some 50 MB. */
const MOST_HELD = 5_000;

/** Entities of a reading that are at hand, as long as they are not too many. */
export interface Held {
  keep(ref: string, entity: Entity | undefined): void;
  lookup: CatalogReading['lookup'];
}

/**
 * Finds entities of any kind in batches. In a reading each is asked for at most
 * once, also when it is not there, until there are too many to hold.
 */
export function createLookup(access: CatalogAccess): Held {
  const held = new Map<string, Entity | undefined>();
  const keep: Held['keep'] = (ref, entity) => {
    if (held.size < MOST_HELD) held.set(ref, entity);
  };
  return {
    keep,
    async lookup(refs) {
      const wanted = [...new Set(refs)];
      const open = wanted.filter(ref => !held.has(ref));
      const found = await readRefs(access, open);
      for (const ref of open) keep(ref, found.get(ref));
      return new Map(
        wanted.flatMap(ref => {
          const entity = found.get(ref) ?? held.get(ref);
          return entity ? [[ref, entity] as const] : [];
        }),
      );
    },
  };
}
