import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import {
  AiKind,
  EvaluationResult,
  ImportItem,
} from '@aigov/backstage-plugin-ai-governance-common';
import { chunksOf } from './chunks';
import { KnownEntity, PlannedEntity } from './planRun';
import { storable } from '../../kernel/storable';

type EntityRow = {
  kind: AiKind;
  card_id: string;
  name: string;
  entity_ref: string;
  source_id: string;
  file: string;
  namespace: string;
  hash: string;
  entity: string;
  findings: string;
  read_at: Date | string | number;
};

type ResultRow = {
  entity_ref: string;
  position: number;
  task: string | null;
  dataset: string | null;
  split: string | null;
  metric: string;
  value: string;
  verified: boolean | number;
  source: string | null;
};

type StateRow = { id: string; revision: number };

/** An imported entity with its origin. */
export interface ImportedEntity extends KnownEntity {
  findings: ImportItem['findings'];
}

const entities = (db: Knex) => db<EntityRow>('imports_entities');
const results = (db: Knex) => db<ResultRow>('imports_results');
const state = (db: Knex) =>
  db<StateRow>('imports_state').where({ id: 'imports' });

/**
 * Makes every other run wait until this transaction ends, so that names are
 * given out by one run at a time.
 */
export async function lockEntities(tx: Knex.Transaction): Promise<void> {
  await state(tx).update({ id: 'imports' });
}

/** Changes whenever an imported entity does. */
export async function currentRevision(db: Knex): Promise<number> {
  const row = await state(db).first('revision');
  return row?.revision ?? 0;
}

/** All imported entities, without their contents. */
export async function listKnown(db: Knex): Promise<KnownEntity[]> {
  const rows = await entities(db).select(
    'kind',
    'card_id',
    'name',
    'entity_ref',
    'source_id',
    'file',
    'hash',
    'read_at',
  );
  return rows.map(toKnown);
}

/** Writes what a run changed; the caller owns the transaction. */
export async function writeEntities(
  tx: Knex.Transaction,
  plan: { changed: PlannedEntity[]; removed: KnownEntity[] },
): Promise<void> {
  const { changed, removed } = plan;
  if (changed.length + removed.length === 0) return;
  const touched = [...changed, ...removed].map(each => each.entityRef);
  for (const refs of chunksOf(touched)) {
    await results(tx).whereIn('entity_ref', refs).delete();
  }
  for (const chunk of chunksOf(removed.map(each => each.entityRef))) {
    await entities(tx).whereIn('entity_ref', chunk).delete();
  }
  for (const chunk of chunksOf(changed)) {
    await entities(tx)
      .insert(chunk.map(toRow))
      .onConflict(['kind', 'card_id'])
      .merge();
  }
  for (const chunk of chunksOf(changed.flatMap(toResultRows))) {
    await results(tx).insert(chunk);
  }
  await state(tx).increment('revision', 1);
}

/** A page of the entities of these sources, in the order of their refs. */
export async function listEntities(
  db: Knex,
  options: { sourceIds: string[]; after?: string; limit: number },
): Promise<Array<{ entityRef: string; entity: Entity }>> {
  const { sourceIds, after, limit } = options;
  const query = entities(db).whereIn('source_id', sourceIds);
  if (after !== undefined) query.where('entity_ref', '>', after);
  const rows = await query
    .orderBy('entity_ref')
    .limit(limit)
    .select('entity_ref', 'entity');
  return rows.map(({ entity_ref, entity }) => ({
    entityRef: entity_ref,
    entity: JSON.parse(entity),
  }));
}

/** How many entities each organization of a source has. */
export async function countByNamespace(
  db: Knex,
  sourceId: string,
): Promise<Map<string, number>> {
  const rows = await entities(db)
    .where({ source_id: sourceId })
    .groupBy('namespace')
    .select('namespace')
    .count({ total: '*' });
  return new Map(rows.map(row => [String(row.namespace), Number(row.total)]));
}

/** The organization of each entity of a source. */
export async function listNamespacesOf(
  db: Knex,
  sourceId: string,
): Promise<Array<{ entityRef: string; namespace: string }>> {
  const rows = await entities(db)
    .where({ source_id: sourceId })
    .select('entity_ref', 'namespace');
  return rows.map(({ entity_ref, namespace }) => ({
    entityRef: entity_ref,
    namespace,
  }));
}

/** Where an entity of these sources comes from. */
export async function findEntity(
  db: Knex,
  options: { sourceIds: string[]; entityRef: string },
): Promise<ImportedEntity | undefined> {
  const row = await entities(db)
    .where({ entity_ref: options.entityRef })
    .whereIn('source_id', options.sourceIds)
    .first();
  return row && { ...toKnown(row), findings: JSON.parse(row.findings) };
}

/** The measured values of an entity, in the order of its card. */
export async function listResults(
  db: Knex,
  entityRef: string,
): Promise<EvaluationResult[]> {
  const rows = await results(db)
    .where({ entity_ref: entityRef })
    .orderBy('position');
  return rows.map(row => ({
    task: row.task ?? undefined,
    dataset: row.dataset ?? undefined,
    split: row.split ?? undefined,
    metric: row.metric,
    value: row.value,
    verified: Boolean(row.verified),
    source: row.source ?? undefined,
  }));
}

type KnownRow = Omit<EntityRow, 'entity' | 'findings' | 'namespace'>;

function toKnown(row: KnownRow): KnownEntity {
  return {
    kind: row.kind,
    cardId: row.card_id,
    name: row.name,
    entityRef: row.entity_ref,
    sourceId: row.source_id,
    file: row.file,
    hash: row.hash,
    readAt: new Date(row.read_at),
  };
}

function toRow(planned: PlannedEntity): EntityRow {
  return storable({
    kind: planned.kind,
    card_id: planned.cardId,
    name: planned.name,
    entity_ref: planned.entityRef,
    source_id: planned.sourceId,
    file: planned.file,
    namespace: planned.namespace,
    hash: planned.hash,
    entity: JSON.stringify(planned.entity),
    findings: JSON.stringify(planned.findings),
    read_at: planned.readAt,
  });
}

function toResultRows(planned: PlannedEntity): ResultRow[] {
  return planned.results.map((result, position) =>
    storable({
      entity_ref: planned.entityRef,
      position,
      task: result.task ?? null,
      dataset: result.dataset ?? null,
      split: result.split ?? null,
      metric: result.metric,
      value: result.value,
      verified: result.verified,
      source: result.source ?? null,
    }),
  );
}
