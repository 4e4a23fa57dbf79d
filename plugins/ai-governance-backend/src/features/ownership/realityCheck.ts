import { setImmediate } from 'timers/promises';
import {
  CatalogReading,
  FeatureEnv,
} from '@aigov/backstage-plugin-ai-governance-node';
import { AssetSource } from './assetSource';
import { inputsByRef } from './inputsByRef';
import { KnownParties, knownParties } from './knownParties';
import { loadOf } from './personLoad';
import { readPapers } from './readPapers';
import { currentScheme } from './schemeStore';
import { forget, settle } from './settle';
import { rememberMadeOf, storedAssets } from './storedAssets';
import { assets, chunksOf, state } from './tables';

type Env = Pick<
  FeatureEnv,
  'config' | 'db' | 'facts' | 'outbox' | 'logger' | 'now'
>;

/**
 * Compares everything that is written down about ownership with a complete
 * reading of the catalog: who left, which group is empty, who has too much.
 *
 * What was compared already is not compared again, unless the check is in
 * full. Only assets that differ from the read model are written, a hundred in a
 * transaction, and each is looked at again inside it. A killed check leaves
 * the rest as it was, and the next one goes on there. Returns how many assets
 * were written.
 */
export async function checkReality(
  env: Env,
  reading: CatalogReading,
  { inFull = false } = {},
): Promise<number> {
  const published = await currentScheme(env.db);
  const stored = await storedAssets(env.db);
  const { papers, kept } = await readPapers(env, reading, {
    published,
    stored: inFull ? new Map() : stored,
  });
  const known = await meet(reading, new Set(papers.flatMap(one => one.named)));
  const assetsOf = loadOf(papers);
  const inputs = await inputsByRef(papers, {
    known,
    assetsOf,
    most: published.scheme.mostAssetsPerPerson,
  });

  const stale = papers
    .filter(
      ({ entityRef }) =>
        inFull || stored.get(entityRef)?.inputs !== inputs.get(entityRef),
    )
    .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
  let written = 0;
  for (const chunk of chunksOf(stale, 100)) {
    reading.signal?.throwIfAborted();
    const sources = await sourcesOf(env, chunk);
    const madeOf = chunk.map(paper => ({
      ...paper,
      inputs: inputs.get(paper.entityRef)!,
    }));
    written += await env.db.transaction(async tx => {
      const reality = { known, published, assetsOf };
      const changed = await settle(tx, env, { sources, reality });
      await rememberMadeOf(tx, madeOf);
      return changed;
    });
    // Requests are answered between two chunks.
    await setImmediate();
  }

  const lost = [...stored]
    .filter(([ref]) => !inputs.has(ref) && !kept.has(ref))
    // What was saved since the reading began may be newer than the reading.
    .filter(([, { evaluatedAt }]) => evaluatedAt < reading.readAt)
    .map(([ref]) => ref);
  for (const chunk of chunksOf(lost, 100)) {
    reading.signal?.throwIfAborted();
    await env.db.transaction(tx => forget(tx, env, chunk));
  }
  await state(env.db).where({ id: 1 }).update({ checked_at: reading.readAt });
  return written;
}

/** Looks parties up; of each only what is known of it is held. */
async function meet(
  { lookup, signal }: CatalogReading,
  parties: ReadonlySet<string>,
): Promise<KnownParties> {
  const known: Array<KnownParties> = [];
  for (const chunk of chunksOf([...parties], 500)) {
    signal?.throwIfAborted();
    known.push(knownParties(chunk, await lookup(chunk)));
  }
  return new Map(known.flatMap(some => [...some]));
}

/** What the catalog says about assets, as it was just read or is remembered. */
async function sourcesOf(
  { db }: Env,
  list: Array<{ entityRef: string; source?: AssetSource }>,
): Promise<AssetSource[]> {
  const remembered = await assets(db)
    .select('source')
    .whereIn(
      'entity_ref',
      list.flatMap(({ entityRef, source }) => (source ? [] : [entityRef])),
    );
  return [
    ...list.flatMap(({ source }) => source ?? []),
    ...remembered.map((row): AssetSource => JSON.parse(row.source)),
  ];
}
