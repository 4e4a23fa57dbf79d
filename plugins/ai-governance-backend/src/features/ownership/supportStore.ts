import { Knex } from 'knex';
import { SupportPath } from '@aigov/backstage-plugin-ai-governance-common';
import { chunksOf, supportPaths } from './tables';

/** The saved support paths of some entities, or of all. */
export async function readPaths(
  db: Knex,
  entityRefs?: Iterable<string>,
): Promise<Map<string, SupportPath>> {
  const found = new Map<string, SupportPath>();
  const refs = entityRefs && [...new Set(entityRefs)];
  for (const chunk of refs ? chunksOf(refs) : [undefined]) {
    const query = supportPaths(db).select('entity_ref', 'path');
    const rows = await (chunk ? query.whereIn('entity_ref', chunk) : query);
    for (const row of rows) found.set(row.entity_ref, JSON.parse(row.path));
  }
  return found;
}

/** All saved support paths as they are stored: to tell whether one changed. */
export async function pathTexts(db: Knex): Promise<Map<string, string>> {
  const rows = await supportPaths(db).select('entity_ref', 'path');
  return new Map(rows.map(({ entity_ref, path }) => [entity_ref, path]));
}

/** Writes the support path of an entity. */
export async function writePath(
  tx: Knex,
  entityRef: string,
  path: SupportPath,
): Promise<void> {
  await supportPaths(tx)
    .insert({ entity_ref: entityRef, path: JSON.stringify(path) })
    .onConflict('entity_ref')
    .merge();
}
