import { setImmediate } from 'timers/promises';
import { Knex } from 'knex';
import { isPostgres } from '../migrate';
import { Broken, Chain, startChain } from './chain';
import { HeadRow, heads, trail, TrailRow } from './tables';

const HEADS = 200;
const ENTRIES = 200;

type Key = Pick<HeadRow, 'feature' | 'record_id'>;

/** What came of computing every hash again. */
export interface Verified {
  records: number;
  entries: number;
  /** The first broken link, in the order of feature, record and revision. */
  broken?: Broken;
}

/**
 * Computes the hash of every entry again, follows each chain from its first
 * entry to its last, and compares that with the head of the record. Reads in
 * small pieces, so that nobody waits for it; a record that was changed while
 * it was read is read again at one point in time before it is called broken.
 */
export async function verifyTrail(db: Knex): Promise<Verified> {
  let [records, entries] = [0, 0];
  let after: Key | undefined;
  for (;;) {
    const known = await nextHeads(db, after);
    const last = known.length < HEADS ? undefined : known[HEADS - 1];
    const chains = new Map(
      known.map(head => [nameOf(head), startChain(head, head)]),
    );
    for await (const rows of entriesBetween(db, after, last)) {
      for (const row of rows) {
        const name = nameOf(row);
        const chain = chains.get(name) ?? startChain(row, undefined);
        chains.set(name, chain);
        chain.follow(row);
      }
      entries += rows.length;
      await setImmediate();
    }
    for (const chain of inOrder(chains)) {
      if (chain.isEmpty()) continue;
      records++;
      const broken = chain.end() && (await brokenLinkOf(db, chain.key));
      if (broken) return { records, entries, broken };
    }
    if (!last) return { records, entries };
    after = last;
  }
}

/** The first broken link of one record, read at one point in time. */
async function brokenLinkOf(db: Knex, key: Key): Promise<Broken | undefined> {
  return db.transaction(
    async tx => {
      const head = await heads(tx).where(pick(key)).first();
      const chain = startChain(key, head);
      for (let at = key as Key & { revision?: number }; ; ) {
        const rows = await trail(tx)
          .where(pick(key))
          .modify(query => {
            if (at.revision !== undefined) {
              query.where('revision', '>', at.revision);
            }
          })
          .orderBy('revision')
          .limit(ENTRIES);
        rows.forEach(chain.follow);
        if (rows.length < ENTRIES) return chain.end();
        at = rows[rows.length - 1];
        await setImmediate();
      }
    },
    isPostgres(db) ? { isolationLevel: 'repeatable read' } : {},
  );
}

function nameOf({ feature, record_id }: Key): string {
  return JSON.stringify([feature, record_id]);
}

function pick({ feature, record_id }: Key): Key {
  return { feature, record_id };
}

/** Bytes, as the databases sort. */
function inOrder(chains: Map<string, Chain>): Chain[] {
  const compare = (a: string, b: string) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b));
  return [...chains.values()].sort(
    ({ key: a }, { key: b }) =>
      compare(a.feature, b.feature) || compare(a.record_id, b.record_id),
  );
}

async function nextHeads(db: Knex, after: Key | undefined) {
  const query = heads(db).orderBy(['feature', 'record_id']).limit(HEADS);
  if (after) {
    query.whereRaw('(feature, record_id) > (?, ?)', [
      after.feature,
      after.record_id,
    ]);
  }
  return query;
}

/** The entries of the records after one and up to another, in pieces. */
async function* entriesBetween(
  db: Knex,
  after: Key | undefined,
  last: Key | undefined,
): AsyncGenerator<TrailRow[]> {
  let at: TrailRow | undefined;
  for (;;) {
    const query = trail(db)
      .orderBy(['feature', 'record_id', 'revision'])
      .limit(ENTRIES);
    if (at) {
      const { feature, record_id, revision } = at;
      query.whereRaw('(feature, record_id, revision) > (?, ?, ?)', [
        feature,
        record_id,
        revision,
      ]);
    } else if (after) {
      query.whereRaw('(feature, record_id) > (?, ?)', [
        after.feature,
        after.record_id,
      ]);
    }
    if (last) {
      query.whereRaw('(feature, record_id) <= (?, ?)', [
        last.feature,
        last.record_id,
      ]);
    }
    const rows = await query;
    yield rows;
    if (rows.length < ENTRIES) return;
    at = rows[rows.length - 1];
  }
}
