import { Entity } from '@backstage/catalog-model';
import { CatalogReading } from '@aigov/backstage-plugin-ai-governance-node';
import { CatalogAccess, readRefs } from './readCatalog';

/**
 * Finds entities of any kind in batches, each at most once in a reading, also
 * when it is not there.
 */
export function createLookup(
  access: CatalogAccess,
  known: ReadonlyMap<string, Entity>,
): CatalogReading['lookup'] {
  const asked = new Map<string, Entity | undefined>(known);
  return async refs => {
    const wanted = [...new Set(refs)];
    const open = wanted.filter(ref => !asked.has(ref));
    const found = await readRefs(access, open);
    for (const ref of open) asked.set(ref, found.get(ref));
    return new Map(
      wanted.flatMap(ref => {
        const entity = asked.get(ref);
        return entity ? [[ref, entity] as const] : [];
      }),
    );
  };
}
