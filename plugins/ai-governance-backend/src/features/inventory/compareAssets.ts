import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Comparison,
  comparisonOf,
  isAiEntity,
  whyNotComparable,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Sight } from '@aigov/backstage-plugin-ai-governance-node';

/** Two to four assets side by side, as the caller may see them. */
export async function compareAssets(
  catalog: CatalogService,
  entityRefs: string[],
  caller: { credentials: BackstageCredentials; sight: Sight },
): Promise<Comparison> {
  const repeated = entityRefs.find(
    (ref, index) => entityRefs.indexOf(ref) < index,
  );
  if (repeated) {
    throw new InputError(
      `query.entityRef '${repeated}' is there twice: choose different assets`,
    );
  }
  const { credentials, sight } = caller;
  const [{ items }, seen] = await Promise.all([
    catalog.getEntitiesByRefs({ entityRefs }, { credentials }),
    sight.visibleRefs(entityRefs),
  ]);
  const missing = entityRefs.filter(
    (ref, index) => !items[index] || !seen.has(ref),
  );
  if (missing.length) {
    throw new NotFoundError(
      `No entity ${missing.join(
        ', ',
      )} in the catalog that you can see: take it out of the comparison`,
    );
  }
  const entities = items.flatMap(entity => entity ?? []);
  const problem = whyNotComparable(entities);
  if (problem) throw new InputError(problem);
  const now = new Date().toISOString();
  return {
    ...comparisonOf(entities.filter(isAiEntity), now.slice(0, 10)),
    asOf: now,
    source: 'catalog',
  };
}
