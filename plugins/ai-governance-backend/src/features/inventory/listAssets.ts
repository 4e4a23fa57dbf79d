import { Knex } from 'knex';
import { z } from 'zod';
import { InputError } from '@backstage/errors';
import {
  InventoryRow,
  inventorySortKeys,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Sight } from '@aigov/backstage-plugin-ai-governance-node';
import { isNumeric } from '../../kernel/entities/tables';
import { decodeCursor, encodeCursor } from '../../kernel/paging';
import {
  AssetFilter,
  AssetOrder,
  assetsByRef,
  countAfter,
  countAssets,
  pageOfAssets,
  Position,
  StoredAsset,
  usersOfAssets,
} from './store';

const cursorSchema = z
  .object({
    sort: z.enum(inventorySortKeys),
    order: z.enum(['asc', 'desc']),
    value: z.union([z.string(), z.int32(), z.null()]),
    ref: z.string(),
  })
  // A database refuses to compare a number with a text.
  .refine(
    ({ sort, value }) =>
      value === null || (typeof value === 'number') === isNumeric(sort),
  );

/** What a page of the inventory is made from. */
export interface ListDeps {
  db: Knex;
  sight: Sight;
}

/** A page of the inventory. */
export interface AssetPage {
  items: InventoryRow[];
  total: number;
  offset: number;
  cursor?: string;
}

/** The assets that a filter leaves, one page of them. */
export async function listAssets(
  deps: ListDeps,
  filter: AssetFilter,
  page: AssetOrder & { cursor?: string; limit: number },
): Promise<AssetPage> {
  const after =
    page.cursor === undefined ? undefined : positionOf(page.cursor, page);
  if (filter.visible.restricted && page.sort === 'usedBy') {
    return listByVisibleUsers(deps, filter, { ...page, after });
  }
  const { db } = deps;
  const { sort, order, limit } = page;
  const total = await countAssets(db, filter);
  const rest = after
    ? await countAfter(db, filter, { sort, order, after })
    : total;
  const found = await pageOfAssets(db, filter, {
    sort,
    order,
    after,
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown[limit - 1].position : undefined;
  return {
    items: filter.visible.restricted
      ? await withVisibleUsers(deps, shown)
      : shown.map(({ row }) => row),
    total,
    offset: total - rest,
    cursor: last && encodeCursor({ sort, order, ...last }),
  };
}

function positionOf(cursor: string, asked: AssetOrder): Position {
  const { sort, order, value, ref } = decodeCursor(cursorSchema, cursor);
  if (sort !== asked.sort || order !== asked.order) {
    throw new InputError(
      `query.cursor belongs to the order '${sort} ${order}', not to '${asked.sort} ${asked.order}': leave it out to start at the first page`,
    );
  }
  return { value, ref };
}

type WithUsers = Pick<StoredAsset, 'row' | 'users'>;

/** Counts of users within what the caller may see. */
async function withVisibleUsers(
  { sight }: ListDeps,
  found: WithUsers[],
): Promise<InventoryRow[]> {
  const visible = await sight.visibleRefs(found.flatMap(({ users }) => users));
  return found.map(({ row, users }) => ({
    ...row,
    usedBy: users.filter(user => visible.has(user)).length,
  }));
}

/**
 * The order of visible counts, which only the caller's own view can give: the
 * stored counts would tell of users that a policy hides.
 */
async function listByVisibleUsers(
  deps: ListDeps,
  filter: AssetFilter,
  page: AssetOrder & { after?: Position; limit: number },
): Promise<AssetPage> {
  const { sort, order, after, limit } = page;
  const users = await usersOfAssets(deps.db, filter);
  const visible = await deps.sight.visibleRefs([...users.values()].flat());
  const counted = [...users].map(([ref, refs]) => ({
    ref,
    value: refs.filter(user => visible.has(user)).length,
  }));
  const direction = order === 'asc' ? 1 : -1;
  const compare = (a: Position, b: Position) =>
    direction * (Number(a.value) - Number(b.value)) || (a.ref < b.ref ? -1 : 1);
  counted.sort(compare);
  const offset = after
    ? counted.filter(
        place => place.ref === after.ref || compare(place, after) < 0,
      ).length
    : 0;
  const shown = counted.slice(offset, offset + limit);
  const last = offset + limit < counted.length ? shown[limit - 1] : undefined;
  const found = await assetsByRef(
    deps.db,
    shown.map(({ ref }) => ref),
  );
  return {
    items: await withVisibleUsers(deps, found),
    total: counted.length,
    offset,
    cursor: last && encodeCursor({ sort, order, ...last }),
  };
}
