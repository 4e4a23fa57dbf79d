import { Knex } from 'knex';
import { Matrix, Revision } from '@aigov/backstage-plugin-ai-governance-common';
import { chunksOf, instantOf, matrices, versions } from './tables';

/** The saved matrix of one entity. */
export async function readOwn(
  db: Knex,
  entityRef: string,
): Promise<Matrix | undefined> {
  return (await readOwns(db, [entityRef])).get(entityRef);
}

/** The saved matrices of some entities, or of all. */
export async function readOwns(
  db: Knex,
  entityRefs?: Iterable<string>,
): Promise<Map<string, Matrix>> {
  const found = new Map<string, Matrix>();
  const refs = entityRefs && [...new Set(entityRefs)];
  for (const chunk of refs ? chunksOf(refs) : [undefined]) {
    const query = matrices(db).select('entity_ref', 'matrix');
    const rows = await (chunk ? query.whereIn('entity_ref', chunk) : query);
    for (const row of rows) found.set(row.entity_ref, JSON.parse(row.matrix));
  }
  return found;
}

/** The revision of every matrix that was ever saved, by its entity. */
export async function matrixRevisions(db: Knex): Promise<Map<string, number>> {
  const rows: Array<{ entity_ref: string; revision: number | string }> =
    await versions(db)
      .select('entity_ref')
      .max({ revision: 'revision' })
      .groupBy('entity_ref');
  return new Map(
    rows.map(({ entity_ref, revision }) => [entity_ref, Number(revision)]),
  );
}

/** The systems that have a saved matrix. */
export async function systemsWithMatrix(db: Knex): Promise<string[]> {
  return matrices(db)
    .where('entity_ref', 'like', 'system:%')
    .pluck('entity_ref');
}

/** Writes the matrix, or takes it away, and the version that holds from now on. */
export async function writeOwn(
  tx: Knex,
  entityRef: string,
  saved: { matrix?: Matrix; schemeRevision: number; revision: Revision },
): Promise<void> {
  const { matrix, schemeRevision, revision } = saved;
  const row = { entity_ref: entityRef, scheme_revision: schemeRevision };
  if (matrix) {
    await matrices(tx)
      .insert({ ...row, matrix: JSON.stringify(matrix) })
      .onConflict('entity_ref')
      .merge();
  } else {
    await matrices(tx).where({ entity_ref: entityRef }).delete();
  }
  await versions(tx).insert({
    ...row,
    matrix: matrix ? JSON.stringify(matrix) : null,
    revision: revision.revision,
    changed_at: new Date(revision.changedAt!),
    changed_by: revision.changedBy!,
  });
}

/** A matrix as it was saved once. */
export interface MatrixVersion extends Revision {
  matrix?: Matrix;
  schemeRevision: number;
}

/** Saved matrices of an entity, newest first. */
export async function listVersions(
  db: Knex,
  entityRef: string,
  page: { before?: number; at?: Date; limit: number },
): Promise<MatrixVersion[]> {
  const query = versions(db)
    .where({ entity_ref: entityRef })
    .orderBy('revision', 'desc')
    .limit(page.limit);
  if (page.before !== undefined) query.where('revision', '<', page.before);
  if (page.at) query.where('changed_at', '<=', page.at);
  const rows = await query;
  return rows.map(row => ({
    revision: row.revision,
    schemeRevision: row.scheme_revision,
    matrix: row.matrix === null ? undefined : JSON.parse(row.matrix),
    changedAt: instantOf(row.changed_at),
    changedBy: row.changed_by,
  }));
}
