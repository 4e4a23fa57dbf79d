import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { ImportSourceState } from '@aigov/backstage-plugin-ai-governance-common';
import { countByNamespace } from './entityStore';
import { countWaiting, listNamespaces } from './itemStore';
import { lastRun } from './runStore';
import { ImportSource } from './source';

type Mapping = Omit<ImportSourceState['owners'][number], 'found'>;

/**
 * Every configured source with its last run and its owners. Whether a group is
 * in the catalog is asked on behalf of the caller, in one call for all.
 */
export async function listSources(
  env: { db: Knex; catalog: CatalogService; sources: ImportSource[] },
  options: { credentials: BackstageCredentials; now: Date },
): Promise<ImportSourceState[]> {
  const { db, catalog, sources } = env;
  const { credentials, now } = options;
  const states = await Promise.all(
    sources.map(async source => ({
      id: source.id,
      format: source.format.id,
      formatTitle: source.format.title,
      title: source.title,
      target: source.target,
      ...(await lastRun(db, { sourceId: source.id, now })),
      mappings: await mappingsOf(db, source),
    })),
  );
  const refs = states
    .flatMap(({ mappings }) => mappings.map(({ ownerRef }) => ownerRef))
    .filter(ref => ref !== undefined);
  const found = await presentRefs([...new Set(refs)], { catalog, credentials });
  return states.map(({ mappings, ...state }) => ({
    ...state,
    owners: mappings.map(mapping => ({
      ...mapping,
      found: mapping.ownerRef !== undefined && found.has(mapping.ownerRef),
    })),
  }));
}

/** Organizations that occur in the cards, or that configuration names. */
async function mappingsOf(db: Knex, source: ImportSource): Promise<Mapping[]> {
  const [occurring, waiting, counts] = await Promise.all([
    listNamespaces(db, source.id),
    countWaiting(db, source.id),
    countByNamespace(db, source.id),
  ]);
  const namespaces = new Set([...occurring, ...counts.keys()]);
  const lower = new Set([...namespaces].map(each => each.toLowerCase()));
  for (const organization of source.organizations) {
    if (!lower.has(organization)) namespaces.add(organization);
  }
  return [...namespaces].sort().map(namespace => {
    const ownerRef = source.ownerOf(namespace);
    return {
      namespace,
      ownerRef,
      entities: counts.get(namespace) ?? 0,
      // Cards of a mapped one are unmapped for want of something else.
      waiting: ownerRef ? 0 : waiting.get(namespace) ?? 0,
    };
  });
}

async function presentRefs(
  entityRefs: string[],
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<Set<string>> {
  if (entityRefs.length === 0) return new Set();
  const { items } = await options.catalog.getEntitiesByRefs(
    { entityRefs, fields: ['kind', 'metadata.name', 'metadata.namespace'] },
    { credentials: options.credentials },
  );
  return new Set(entityRefs.filter((_, index) => items[index] !== undefined));
}
