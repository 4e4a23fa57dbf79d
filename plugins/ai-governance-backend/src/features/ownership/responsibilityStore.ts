import { Knex } from 'knex';
import { AiVisibility } from '@aigov/backstage-plugin-ai-governance-node';
import { AssetRow, PartyRow } from './tables';
import { whereVisible } from './whereVisible';

/** Whose duties are asked for, within what the caller may see. */
export interface DutiesFilter {
  parties: string[];
  visible: AiVisibility;
}

/** A place in the list: most findings first, then by title. */
export interface DutiesPosition {
  findings: number;
  title: string;
  ref: string;
  party: string;
}

/** What one party does for one asset. */
export type DutiesRow = Pick<PartyRow, 'party' | 'duties'> &
  Pick<
    AssetRow,
    'entity_ref' | 'kind' | 'title' | 'sort_title' | 'state' | 'finding_count'
  >;

function matching(db: Knex, { parties, visible }: DutiesFilter) {
  const query = db('ownership_parties as p')
    .join('ownership_assets as a', 'a.entity_ref', 'p.entity_ref')
    .whereIn('p.party', parties)
    .where(any =>
      any.where('p.accountable', '>', 0).orWhere('p.responsible', '>', 0),
    );
  return whereVisible(db, query, visible);
}

/** Everything that the parties answer for, whoever asks. */
export async function refsOfDuties(
  db: Knex,
  parties: string[],
): Promise<string[]> {
  return matching(db, { parties, visible: { restricted: false } })
    .distinct('a.entity_ref')
    .pluck('a.entity_ref');
}

/** The duties after a place, in order. */
export async function pageOfDuties(
  db: Knex,
  filter: DutiesFilter,
  page: { after?: DutiesPosition; limit: number },
): Promise<DutiesRow[]> {
  const { after, limit } = page;
  const query = matching(db, filter);
  if (after) {
    query.where(later =>
      later
        .where('a.finding_count', '<', after.findings)
        .orWhere(tie =>
          tie
            .where('a.finding_count', after.findings)
            .whereRaw('(a.sort_title, a.entity_ref, p.party) > (?, ?, ?)', [
              after.title,
              after.ref,
              after.party,
            ]),
        ),
    );
  }
  return query
    .select(
      'p.party',
      'p.duties',
      'a.entity_ref',
      'a.kind',
      'a.title',
      'a.sort_title',
      'a.state',
      'a.finding_count',
    )
    .orderBy([
      { column: 'a.finding_count', order: 'desc' },
      { column: 'a.sort_title' },
      { column: 'a.entity_ref' },
      { column: 'p.party' },
    ])
    .limit(limit);
}

/** How many assets the parties answer for, each counted once. */
export async function countDuties(db: Knex, filter: DutiesFilter) {
  const assetsWhere = (condition: string) =>
    `count(distinct case when ${condition} then a.entity_ref end)`;
  const [row] = await matching(db, filter).select<
    Array<Record<string, number | string>>
  >(
    db.raw(`${assetsWhere('p.accountable > 0')} as accountable`),
    db.raw(`${assetsWhere('p.responsible > 0')} as responsible`),
    db.raw(`${assetsWhere('a.finding_count > 0')} as found`),
  );
  return {
    accountable: Number(row.accountable),
    responsible: Number(row.responsible),
    withFindings: Number(row.found),
  };
}
