import { Knex } from 'knex';
import {
  foldText,
  InventoryFacet,
  InventoryRow,
  InventorySortKey,
} from '@aigov/backstage-plugin-ai-governance-common';
import { AssetRow, sortColumns, ValueRow } from '../../kernel/entities/tables';
import { isPostgres } from '../../kernel/migrate';
import { AiVisibility } from '@aigov/backstage-plugin-ai-governance-node';

/** Which assets are asked for, within what the caller may see. */
export interface AssetFilter {
  q?: string;
  /** Any value within a facet, every facet that is given. */
  facets: Partial<Record<InventoryFacet, string[]>>;
  visible: AiVisibility;
}

/** The order of a list; ties stand by entity ref. */
export interface AssetOrder {
  sort: InventorySortKey;
  order: 'asc' | 'desc';
}

/** A place in a list: the last row before it. */
export interface Position {
  value: string | number | null;
  ref: string;
}

/** An asset as it is listed, with those who use it. */
export interface StoredAsset {
  position: Position;
  row: InventoryRow;
  users: string[];
}

/** What every asset has: only an order without "not recorded" has an index. */
const ALWAYS_THERE: readonly InventorySortKey[] = [
  'name',
  'kind',
  'usedBy',
  'findings',
];

type Assets = Knex.QueryBuilder<AssetRow, Array<Partial<AssetRow>>>;

/** The assets that a filter leaves, leaving one facet out when asked. */
function matching(
  db: Knex,
  { q, facets, visible }: AssetFilter,
  except?: InventoryFacet,
): Assets {
  const query = db<AssetRow>('entities_assets as a').whereNull('a.gone_at');
  for (const word of foldText(q ?? '').split(' ')) {
    if (word) {
      query.whereRaw(`a.search like ? escape '\\'`, [
        `%${word.replace(/[\\%_]/g, '\\$&')}%`,
      ]);
    }
  }
  const chosen = Object.entries(facets).filter(([facet]) => facet !== except);
  if (chosen.length) {
    // One subquery, however many facets: planning a join for each of them
    // takes PostgreSQL longer than the query itself.
    const meeting = db('entities_values as f')
      .select('f.entity_id')
      .where(any => {
        for (const [facet, wanted] of chosen) {
          any.orWhere(one =>
            one.where('f.facet', facet).whereIn('f.value', wanted ?? []),
          );
        }
      })
      .groupBy('f.entity_id')
      .havingRaw('count(distinct f.facet) = ?', [chosen.length]);
    query.whereIn('a.id', meeting);
  }
  if (visible.restricted) {
    // One parameter, however many refs: databases limit their number.
    const refs = isPostgres(db)
      ? 'select json_array_elements_text(?::json)'
      : 'select value from json_each(?)';
    query.whereRaw(`a.entity_ref in (${refs})`, [
      JSON.stringify([...visible.refs]),
    ]);
  }
  return query as Assets;
}

/** How many assets a filter leaves. */
export async function countAssets(
  db: Knex,
  filter: AssetFilter,
): Promise<number> {
  return countOf(matching(db, filter));
}

async function countOf(query: Assets): Promise<number> {
  const [{ count }] = await query.clone().count({ count: '*' });
  return Number(count);
}

/** How many of them stand after a place. */
export async function countAfter(
  db: Knex,
  filter: AssetFilter,
  from: AssetOrder & { after: Position },
): Promise<number> {
  return countOf(startAfter(matching(db, filter), from));
}

/** The assets after a place, in order; what is not recorded stands last. */
export async function pageOfAssets(
  db: Knex,
  filter: AssetFilter,
  page: AssetOrder & { after?: Position; limit: number },
): Promise<StoredAsset[]> {
  const { sort, order, after, limit } = page;
  const column = `a.${sortColumns[sort]}`;
  const query = matching(db, filter);
  if (after) startAfter(query, { sort, order, after });
  const rows: AssetRow[] = await query
    .select('a.entity_ref', 'a.data', 'a.users', column)
    .orderByRaw(
      `${
        ALWAYS_THERE.includes(sort) ? '' : `(${column} is null) asc, `
      }${column} ${order}, a.entity_ref asc`,
    )
    .limit(limit);
  return rows.map(row => ({
    position: { value: row[sortColumns[sort]], ref: row.entity_ref },
    row: JSON.parse(row.data),
    users: JSON.parse(row.users),
  }));
}

function startAfter(
  query: Assets,
  { sort, order, after }: AssetOrder & { after: Position },
): Assets {
  const column = `a.${sortColumns[sort]}`;
  const { value, ref } = after;
  if (value === null) {
    return query.whereNull(column).where('a.entity_ref', '>', ref);
  }
  if (ALWAYS_THERE.includes(sort) && order === 'asc') {
    return query.whereRaw('(??, a.entity_ref) > (?, ?)', [column, value, ref]);
  }
  return query.where(later =>
    later
      .where(column, order === 'asc' ? '>' : '<', value)
      .orWhere(tie => tie.where(column, value).where('a.entity_ref', '>', ref))
      .orWhereNull(column),
  );
}

/** The users of every asset that a filter leaves, by the asset's ref. */
export async function usersOfAssets(
  db: Knex,
  filter: AssetFilter,
): Promise<Map<string, string[]>> {
  const rows: AssetRow[] = await matching(db, filter).select(
    'a.entity_ref',
    'a.users',
  );
  return new Map(rows.map(row => [row.entity_ref, JSON.parse(row.users)]));
}

/** The assets of these refs, in the order of the refs. */
export async function assetsByRef(
  db: Knex,
  refs: string[],
): Promise<Array<Pick<StoredAsset, 'row' | 'users'>>> {
  const rows = await db<AssetRow>('entities_assets')
    .select('entity_ref', 'data', 'users')
    .whereIn('entity_ref', refs);
  const byRef = new Map(rows.map(row => [row.entity_ref, row]));
  return refs.flatMap(ref => {
    const row = byRef.get(ref);
    return row
      ? [{ row: JSON.parse(row.data), users: JSON.parse(row.users) }]
      : [];
  });
}

/** One value of a facet, and how many assets have it. */
export interface FacetCount {
  facet: InventoryFacet;
  value: string;
  count: number;
}

/**
 * How many assets have each value of the facets. A facet does not narrow its
 * own counts: they tell what choosing another value would give.
 */
export async function countValues(
  db: Knex,
  filter: AssetFilter,
  facets: readonly InventoryFacet[],
): Promise<FacetCount[]> {
  const chosen = facets.filter(facet => filter.facets[facet]);
  const others = facets.filter(facet => !filter.facets[facet]);
  const counts = await Promise.all([
    others.length ? groupValues(db, matching(db, filter), others) : [],
    ...chosen.map(facet =>
      groupValues(db, matching(db, filter, facet), [facet]),
    ),
  ]);
  return counts.flat();
}

async function groupValues(
  db: Knex,
  query: Assets,
  facets: InventoryFacet[],
): Promise<FacetCount[]> {
  const rows: Array<ValueRow & { count: number | string }> = await db(
    'entities_values as v',
  )
    .select('v.facet', 'v.value')
    .count({ count: '*' })
    .whereIn('v.facet', facets)
    .whereIn('v.entity_id', query.select('a.id'))
    .groupBy('v.facet', 'v.value');
  return rows.map(({ facet, value, count }) => ({
    facet: facet as InventoryFacet,
    value,
    count: Number(count),
  }));
}
