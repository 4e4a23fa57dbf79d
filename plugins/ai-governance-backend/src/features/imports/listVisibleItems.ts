import { Knex } from 'knex';
import { z } from 'zod';
import {
  ImportItem,
  importOutcomes,
} from '@aigov/backstage-plugin-ai-governance-common';
import { decodeCursor, encodeCursor } from '../../kernel/paging';
import { AiVisibility } from '@aigov/backstage-plugin-ai-governance-node';
import {
  countItems,
  ItemFilter,
  ItemPlace,
  listItems,
  listItemsAt,
  listPlaces,
} from './itemStore';

const place = z.object({ file: z.string(), outcome: z.enum(importOutcomes) });

/** What a page of items is asked for with. */
export interface ItemsQuery extends ItemFilter {
  limit: number;
  cursor?: string;
}

interface Page {
  items: ImportItem[];
  total: number;
  offset: number;
  cursor?: string;
}

/**
 * A page of the items of a source. Items whose entity is hidden from the
 * caller are left out, of the rows and of the total alike.
 */
export async function listVisibleItems(
  db: Knex,
  query: ItemsQuery,
  visibility: AiVisibility,
): Promise<Page> {
  const after =
    query.cursor === undefined ? undefined : decodeCursor(place, query.cursor);
  return visibility.restricted
    ? pageOfSome(db, { ...query, after, refs: visibility.refs })
    : pageOfAll(db, { ...query, after });
}

type Asked = ItemsQuery & { after?: ItemPlace };

async function pageOfAll(db: Knex, query: Asked): Promise<Page> {
  const { limit, after } = query;
  const [rows, total, rest] = await Promise.all([
    listItems(db, { ...query, limit: limit + 1 }),
    countItems(db, { ...query, after: undefined }),
    after ? countItems(db, query) : undefined,
  ]);
  const items = rows.slice(0, limit);
  return {
    items,
    total,
    offset: rest === undefined ? 0 : total - rest,
    cursor: cursorOf(items, rows.length > limit),
  };
}

async function pageOfSome(
  db: Knex,
  query: Asked & { refs: ReadonlySet<string> },
): Promise<Page> {
  const { after, limit, refs, sourceId } = query;
  const visible = (await listPlaces(db, query)).filter(
    ({ entityRef }) => entityRef === undefined || refs.has(entityRef),
  );
  const start = after
    ? visible.filter(each => !isAfter(each, after)).length
    : 0;
  const places = visible.slice(start, start + limit);
  const items = await listItemsAt(db, sourceId, places);
  return {
    items,
    total: visible.length,
    offset: start,
    cursor: cursorOf(items, visible.length > start + limit),
  };
}

function isAfter(one: ItemPlace, other: ItemPlace): boolean {
  return one.file === other.file
    ? one.outcome > other.outcome
    : Buffer.compare(Buffer.from(one.file), Buffer.from(other.file)) > 0;
}

function cursorOf(items: ImportItem[], hasMore: boolean): string | undefined {
  const last = items[items.length - 1];
  return hasMore && last
    ? encodeCursor({ file: last.file, outcome: last.outcome })
    : undefined;
}
