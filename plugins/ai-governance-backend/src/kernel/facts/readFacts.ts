import { Knex } from 'knex';
import {
  Fact,
  FactChange,
  FactDefinition,
} from '@aigov/backstage-plugin-ai-governance-common';
import { jsonRows, rowsOf } from './jsonRows';
import { history, ValueRow } from './tables';

const CHUNK = 5_000;

/** Rows of entities, in order of entity and fact; those of some facts only. */
export async function readRows(
  db: Knex,
  entityRefs: Iterable<string>,
  facts?: readonly string[],
): Promise<ValueRow[]> {
  if (facts && !facts.length) return [];
  const refs = [...new Set(entityRefs)];
  const rows: ValueRow[] = [];
  for (let start = 0; start < refs.length; start += CHUNK) {
    const given = refs
      .slice(start, start + CHUNK)
      .map(entity_ref => ({ entity_ref }));
    const only = facts?.map(() => '?').join(', ');
    rows.push(
      ...rowsOf<ValueRow>(
        await db.raw(
          `select held.* from ? cross join facts_values as held
           where held.entity_ref = given.entity_ref
           ${only ? `and held.fact_id in (${only})` : ''}
           order by held.entity_ref, held.fact_id`,
          [jsonRows(db, ['entity_ref'], given), ...(facts ?? [])],
        ),
      ),
    );
  }
  return rows;
}

/** Whether a fact is known no more. */
export function isExpired({ valid_until }: ValueRow, now: Date): boolean {
  return valid_until !== null && new Date(valid_until) < now;
}

/** A fact as answers have it. */
export function factOf(row: ValueRow, title: string, now: Date): Fact {
  return {
    entityRef: row.entity_ref,
    id: row.fact_id,
    title,
    value: JSON.parse(row.value),
    source: row.source,
    observedAt: new Date(row.observed_at).toISOString(),
    ...(row.valid_until === null
      ? {}
      : { validUntil: new Date(row.valid_until).toISOString() }),
    expired: isExpired(row, now),
  };
}

/**
 * The changes of a fact, newest first, and where the next page begins. The
 * order is that of writing, which `observedAt` need not be.
 */
export async function readHistory(
  db: Knex,
  fact: FactDefinition,
  page: { entityRef: string; limit: number; before?: number },
): Promise<{ items: FactChange[]; next?: number }> {
  const { entityRef, limit, before } = page;
  const ofFact = history(db).where({ entity_ref: entityRef, fact_id: fact.id });
  const rows = await (before === undefined
    ? ofFact
    : ofFact.andWhere('id', '<', before)
  )
    .orderBy('id', 'desc')
    .limit(limit + 1);
  const items = rows.slice(0, limit).map(row => ({
    id: row.fact_id,
    title: fact.title,
    ...(row.value === null ? {} : { value: JSON.parse(row.value) }),
    source: row.source,
    observedAt: new Date(row.observed_at).toISOString(),
    recordedAt: new Date(row.recorded_at).toISOString(),
  }));
  return rows.length > limit
    ? { items, next: Number(rows[limit - 1].id) }
    : { items };
}
