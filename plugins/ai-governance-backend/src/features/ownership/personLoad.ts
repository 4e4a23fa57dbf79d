import { Knex } from 'knex';
import { AssetSource } from './assetSource';
import { chunksOf } from './tables';

/** An asset whose accountable parties change, or may. */
export interface Shift {
  source: Pick<AssetSource, 'kind'>;
  before: string[];
  accountable: string[];
}

const isPerson = (party: string) => party.startsWith('user:');
const isAsset = ({ kind }: { kind: string }) => kind !== 'System';

/** How many assets each person is accountable for; systems do not count. */
export function loadOf(
  list: Array<{ kind: string; accountable: string[] }>,
): (person: string) => number {
  const load = new Map<string, number>();
  for (const { accountable } of list.filter(isAsset)) {
    for (const person of accountable.filter(isPerson)) {
      load.set(person, (load.get(person) ?? 0) + 1);
    }
  }
  return person => load.get(person) ?? 0;
}

/** The same, of what is stored with some assets as they become. */
export async function countAssetsOf(
  db: Knex,
  shifts: Shift[],
): Promise<(person: string) => number> {
  const after = loadOf(
    shifts.map(({ source: { kind }, accountable }) => ({ kind, accountable })),
  );
  const before = loadOf(
    shifts.map(({ source: { kind }, before: accountable }) => ({
      kind,
      accountable,
    })),
  );
  const people = new Set(
    shifts.flatMap(({ accountable }) => accountable.filter(isPerson)),
  );
  const stored = new Map<string, number>();
  for (const chunk of chunksOf([...people])) {
    const rows: Array<{ party: string; count: number | string }> = await db(
      'ownership_parties as p',
    )
      .join('ownership_assets as a', 'a.entity_ref', 'p.entity_ref')
      .select('p.party')
      .count({ count: '*' })
      .where('p.accountable', '>', 0)
      .whereNot('a.kind', 'System')
      .whereIn('p.party', chunk)
      .groupBy('p.party');
    for (const { party, count } of rows) stored.set(party, Number(count));
  }
  return person => (stored.get(person) ?? 0) - before(person) + after(person);
}
