import { Knex } from 'knex';
import {
  ImportItem,
  ImportOutcome,
} from '@aigov/backstage-plugin-ai-governance-common';
import { chunksOf } from './chunks';
import { storable } from '../../kernel/storable';
import { PlannedItem } from './planRun';
import { isoOf } from './runStore';

type ItemRow = {
  source_id: string;
  file: string;
  outcome: ImportOutcome;
  card_id: string | null;
  namespace: string | null;
  entity_ref: string | null;
  line: number | null;
  reason: string | null;
  findings: string;
  kept_since: Date | string | number | null;
};

/** Which items of a source. */
export interface ItemFilter {
  sourceId: string;
  outcome?: ImportOutcome;
  namespace?: string;
}

/** Where an item stands in the list of its source. */
export type ItemPlace = { file: string; outcome: ImportOutcome };

const KEY: Array<keyof ItemRow> = ['source_id', 'file', 'outcome'];

const items = (db: Knex) => db<ItemRow>('imports_items');

/** Swaps what the last run said of each file; the caller owns the transaction. */
export async function replaceItems(
  tx: Knex,
  sourceId: string,
  planned: PlannedItem[],
): Promise<void> {
  await items(tx).where({ source_id: sourceId }).delete();
  for (const chunk of chunksOf(planned)) {
    await items(tx)
      .insert(chunk.map(item => toRow(sourceId, item)))
      .onConflict(KEY)
      .ignore();
  }
}

/** The places of all items, in the order of the list, with their entities. */
export async function listPlaces(
  db: Knex,
  options: ItemFilter,
): Promise<Array<ItemPlace & { entityRef?: string }>> {
  const rows = await select(db, options).select(
    'file',
    'outcome',
    'entity_ref',
  );
  return rows.map(({ file, outcome, entity_ref }) => ({
    file,
    outcome,
    entityRef: entity_ref ?? undefined,
  }));
}

/** A page of items, after a place. */
export async function listItems(
  db: Knex,
  options: ItemFilter & { after?: ItemPlace; limit: number },
): Promise<ImportItem[]> {
  const { after, limit } = options;
  const rows = await select(db, options)
    .modify(startAfter, after)
    .limit(limit)
    .select();
  return rows.map(fromRow);
}

/** How many items there are, or how many stand after a place. */
export async function countItems(
  db: Knex,
  options: ItemFilter & { after?: ItemPlace },
): Promise<number> {
  const row = await matching(db, options)
    .modify(startAfter, options.after)
    .count({ total: '*' })
    .first();
  return Number(row?.total ?? 0);
}

function startAfter(query: Knex.QueryBuilder, after: ItemPlace | undefined) {
  if (!after) return;
  query.where(place =>
    place
      .where('file', '>', after.file)
      .orWhere(same =>
        same.where({ file: after.file }).where('outcome', '>', after.outcome),
      ),
  );
}

/** Items at known places. */
export async function listItemsAt(
  db: Knex,
  sourceId: string,
  places: ItemPlace[],
): Promise<ImportItem[]> {
  if (places.length === 0) return [];
  const rows = await select(db, { sourceId })
    .whereIn(
      ['file', 'outcome'],
      places.map(({ file, outcome }) => [file, outcome]),
    )
    .select();
  return rows.map(fromRow);
}

/** The organizations that the cards of a source are from. */
export async function listNamespaces(
  db: Knex,
  sourceId: string,
): Promise<string[]> {
  const rows = await items(db)
    .where({ source_id: sourceId })
    .whereNotNull('namespace')
    .distinct('namespace')
    .orderBy('namespace');
  return rows.map(({ namespace }) => namespace!);
}

/** How many cards of each organization are set aside as unmapped. */
export async function countWaiting(
  db: Knex,
  sourceId: string,
): Promise<Map<string, number>> {
  const rows = await matching(db, { sourceId, outcome: 'unmapped' })
    .whereNotNull('namespace')
    .groupBy('namespace')
    .select('namespace')
    .count({ total: '*' });
  return new Map(rows.map(row => [String(row.namespace), Number(row.total)]));
}

function select(db: Knex, filter: ItemFilter) {
  return matching(db, filter).orderBy(['file', 'outcome']);
}

function matching(db: Knex, { sourceId, outcome, namespace }: ItemFilter) {
  return items(db).where({
    source_id: sourceId,
    ...(outcome ? { outcome } : {}),
    ...(namespace === undefined ? {} : { namespace }),
  });
}

function toRow(sourceId: string, item: PlannedItem): ItemRow {
  return storable({
    source_id: sourceId,
    file: item.file,
    outcome: item.outcome,
    card_id: item.sourceId ?? null,
    namespace: item.namespace ?? null,
    entity_ref: item.entityRef ?? null,
    line: item.line ?? null,
    reason: item.reason ?? null,
    findings: JSON.stringify(item.findings),
    kept_since: item.keptSince ? new Date(item.keptSince) : null,
  });
}

function fromRow(row: ItemRow): ImportItem {
  return {
    file: row.file,
    outcome: row.outcome,
    sourceId: row.card_id ?? undefined,
    entityRef: row.entity_ref ?? undefined,
    line: row.line ?? undefined,
    reason: row.reason ?? undefined,
    findings: JSON.parse(row.findings),
    keptSince: row.kept_since ? isoOf(row.kept_since) : undefined,
  };
}
