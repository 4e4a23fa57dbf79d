import { Knex } from 'knex';
import {
  AiKind,
  foldText,
  MatrixState,
  OwnershipFinding,
  OwnershipFindingId,
} from '@aigov/backstage-plugin-ai-governance-common';
import { AiVisibility } from '@aigov/backstage-plugin-ai-governance-node';
import { AssetRow, chunksOf, findings, instantOf, state } from './tables';
import { whereVisible } from './whereVisible';

/** Which assets are asked for, within what the caller may see. */
export interface OwnershipFilter {
  search?: string;
  kind?: AiKind[];
  owner?: string[];
  accountable?: string[];
  state?: MatrixState[];
  finding?: Array<'any' | OwnershipFindingId>;
  visible: AiVisibility;
}

/** A place in the list: most findings first, then by title. */
export interface Position {
  findings: number;
  title: string;
  ref: string;
}

type Assets = Knex.QueryBuilder<AssetRow, Array<Partial<AssetRow>>>;

function matching(db: Knex, filter: OwnershipFilter): Assets {
  const { search, kind, owner, accountable, finding, visible } = filter;
  const query = db<AssetRow>('ownership_assets as a').whereNot(
    'a.kind',
    'System',
  );
  for (const word of foldText(search ?? '').split(' ')) {
    if (!word) continue;
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query.whereRaw(`a.search like ? escape '\\'`, [pattern]);
  }
  if (kind) query.whereIn('a.kind', kind);
  if (owner) query.whereIn('a.owner', owner);
  if (filter.state) query.whereIn('a.state', filter.state);
  if (accountable) {
    query.whereIn(
      'a.entity_ref',
      db('ownership_parties as p')
        .select('p.entity_ref')
        .where('p.accountable', '>', 0)
        .whereIn('p.party', accountable),
    );
  }
  if (finding?.includes('any')) {
    query.where('a.finding_count', '>', 0);
  } else if (finding) {
    query.whereIn(
      'a.entity_ref',
      db('ownership_findings as f')
        .select('f.entity_ref')
        .whereIn('f.finding', finding),
    );
  }
  return whereVisible(db, query as Assets, visible);
}

/** How many assets a filter leaves. */
export async function countAssets(
  db: Knex,
  filter: OwnershipFilter,
): Promise<number> {
  const [{ count }] = await matching(db, filter).count({ count: '*' });
  return Number(count);
}

/** The assets after a place, in order. */
export async function pageOfAssets(
  db: Knex,
  filter: OwnershipFilter,
  page: { after?: Position; limit: number },
): Promise<AssetRow[]> {
  const { after, limit } = page;
  const query = matching(db, filter);
  if (after) {
    // Where the index is entered; what follows is the place itself.
    query.where('a.finding_count', '<=', after.findings);
    query.where(later =>
      later
        .where('a.finding_count', '<', after.findings)
        .orWhere(tie =>
          tie
            .where('a.finding_count', after.findings)
            .whereRaw('(a.sort_title, a.entity_ref) > (?, ?)', [
              after.title,
              after.ref,
            ]),
        ),
    );
  }
  return query
    .select('a.*')
    .orderBy([
      { column: 'a.finding_count', order: 'desc' },
      { column: 'a.sort_title' },
      { column: 'a.entity_ref' },
    ])
    .limit(limit);
}

/** What holds of all assets that a caller may see. */
export interface Overall {
  counts: {
    assets: number;
    complete: number;
    withFindings: number;
    findings: Partial<Record<OwnershipFindingId, number>>;
  };
  parties: string[];
  owners: string[];
}

type Counted<Column extends string> = Record<Column, string> & {
  count: number | string;
};

/** Counts, and the values to filter by, of all that a caller may see. */
export async function overall(
  db: Knex,
  visible: AiVisibility,
): Promise<Overall> {
  const all = () => matching(db, { visible });
  const [sums] = await all().select(
    db.raw('count(*) as assets'),
    db.raw('sum(case when a.complete then 1 else 0 end) as complete'),
    db.raw('sum(case when a.finding_count > 0 then 1 else 0 end) as found'),
  );
  // Each asset once, by the index: counting distinct refs would sort them all.
  const found = db('ownership_findings as f')
    .distinct('f.finding', 'f.entity_ref')
    .whereIn('f.entity_ref', all().select('a.entity_ref'));
  const perFinding: Array<Counted<'finding'>> = await db
    .from(found.as('found'))
    .select('found.finding')
    .count({ count: '*' })
    .groupBy('found.finding');
  const accountable = await db('ownership_parties as p')
    .distinct('p.party')
    .where('p.accountable', '>', 0)
    .whereIn('p.entity_ref', all().select('a.entity_ref'));
  const owners = await all().distinct('a.owner').whereNotNull('a.owner');
  const numbers = sums as unknown as Record<string, number | string | null>;
  return {
    counts: {
      assets: Number(numbers.assets),
      complete: Number(numbers.complete ?? 0),
      withFindings: Number(numbers.found ?? 0),
      findings: Object.fromEntries(
        perFinding.map(({ finding, count }) => [finding, Number(count)]),
      ),
    },
    parties: accountable.map(({ party }) => String(party)).sort(),
    owners: owners.map(({ owner }) => String(owner)).sort(),
  };
}

/** The findings of assets, the gravest first. */
export async function findingsOf(
  db: Knex,
  refs: Iterable<string>,
): Promise<Map<string, OwnershipFinding[]>> {
  const found = new Map<string, OwnershipFinding[]>();
  for (const chunk of chunksOf([...new Set(refs)])) {
    const rows = await findings(db)
      .whereIn('entity_ref', chunk)
      .orderBy(['entity_ref', 'position']);
    for (const { entity_ref, data, since } of rows) {
      const list = found.get(entity_ref) ?? [];
      list.push({ ...JSON.parse(data), since: instantOf(since) });
      found.set(entity_ref, list);
    }
  }
  return found;
}

/** Which reading of the catalog all assets were last compared with. */
export async function checkedAt(db: Knex): Promise<string | null> {
  const row = await state(db).where({ id: 1 }).first();
  return row?.checked_at ? instantOf(row.checked_at) : null;
}
