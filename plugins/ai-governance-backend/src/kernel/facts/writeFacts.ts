import { Knex } from 'knex';
import { FactWrite } from '@aigov/backstage-plugin-ai-governance-node';
import { checkWrite } from './checkWrite';
import {
  addHistory,
  claim,
  Keyed,
  overwrite,
  remove,
  selectHeld,
} from './rows';
import { Change, Held, isSame, Said, settle } from './settle';
import { FactKey, keyOf } from './tables';

/** All writes of one fact of one entity, and what they make of nothing. */
interface Work {
  key: FactKey;
  id: string;
  writes: Said[];
  fresh: { after: Held | undefined; changes: Change[] };
}

/**
 * Writes facts, many at once: every fact is inserted or locked, then settled
 * in memory, and only differences are written.
 *
 * Facts are claimed in order of their key in one pass, so two calls that share
 * facts cannot lock each other up. Two calls in one transaction can, when
 * another transaction makes them the other way round: write all at once.
 */
export async function writeFacts(
  tx: Knex.Transaction,
  writes: readonly FactWrite[],
  now: Date,
): Promise<void> {
  const works = workOf(writes, now);
  const held = await selectHeld(
    tx,
    works.filter(({ fresh }) => !fresh.after).map(({ key }) => key),
  );
  const claims = works.flatMap(({ key, id, fresh }) => {
    const row = fresh.after ?? held.get(id);
    return row ? [{ key, row }] : [];
  });
  const inserted = await claim(tx, claims);
  const claimed = new Set(claims.map(({ key }) => keyOf(key)));
  const before = await selectHeld(
    tx,
    works
      .filter(({ id }) => claimed.has(id) && !inserted.has(id))
      .map(({ key }) => key),
  );
  await writeDifferences(tx, works, { before, inserted, now });
}

async function writeDifferences(
  tx: Knex.Transaction,
  works: Work[],
  known: {
    before: Map<string, Held>;
    inserted: Set<string>;
    now: Date;
  },
): Promise<void> {
  const changed: Keyed<Held>[] = [];
  const gone: FactKey[] = [];
  const history: Keyed<Change>[] = [];
  for (const { key, id, writes, fresh } of works) {
    const before = known.before.get(id);
    const { after, changes } = before
      ? settle(before, writes, known.now)
      : fresh;
    history.push(...changes.map(row => ({ key, row })));
    if (before && after && !isSame(before, after)) {
      changed.push({ key, row: after });
    } else if (!after && (before || known.inserted.has(id))) {
      gone.push(key);
    }
  }
  await remove(tx, gone);
  await overwrite(tx, changed);
  await addHistory(tx, history);
}

/** The writes by key, in order of the key. */
function workOf(writes: readonly FactWrite[], now: Date): Work[] {
  const byId = new Map<string, { key: FactKey; writes: Said[] }>();
  for (const write of writes) {
    const key = { entity_ref: write.entityRef, fact_id: write.fact.id };
    const work = byId.get(keyOf(key)) ?? { key, writes: [] };
    work.writes.push(checkWrite(write, now));
    byId.set(keyOf(key), work);
  }
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, work]) => ({
      ...work,
      id,
      fresh: settle(undefined, work.writes, now),
    }));
}
