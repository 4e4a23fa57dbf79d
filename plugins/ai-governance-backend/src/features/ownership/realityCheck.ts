import { setImmediate } from 'timers/promises';
import {
  CatalogReading,
  FeatureEnv,
} from '@aigov/backstage-plugin-ai-governance-node';
import { hashOf } from './assetRow';
import { AssetSource, assetSourceOf } from './assetSource';
import { evaluate, onPaper, Situation } from './evaluate';
import { knownParties } from './knownParties';
import { readOwns } from './matrixStore';
import { loadOf } from './personLoad';
import { currentScheme } from './schemeStore';
import { forget, settle } from './settle';
import { situationOf } from './situations';
import { readPaths } from './supportStore';
import { assets, chunksOf, state } from './tables';

type Env = Pick<
  FeatureEnv,
  'config' | 'db' | 'facts' | 'outbox' | 'logger' | 'now'
>;

/**
 * Compares everything that is written down about ownership with a complete
 * reading of the catalog: who left, which group is empty, who has too much.
 *
 * Only assets that differ from the read model are written, a hundred in a
 * transaction, and each is looked at again inside it. A killed check leaves
 * the rest as it was, and the next one goes on there. Returns how many assets
 * were written.
 */
export async function checkReality(
  env: Env,
  reading: CatalogReading,
): Promise<number> {
  const published = await currentScheme(env.db);
  const owns = await readOwns(env.db);
  const paths = await readPaths(env.db);
  const { sources, kept } = await readSources(env, reading, owns.keys());

  const papers = await inTurns(sources, reading, source => {
    const situation = situationOf({
      scheme: published.scheme,
      source,
      owns,
      paths,
    });
    return { situation, paper: onPaper(situation) };
  });
  const named = new Set(papers.flatMap(({ paper }) => paper.named));
  const known = knownParties(named, await reading.lookup(named));
  const assetsOf = loadOf(
    papers.map(({ situation: { source }, paper: { accountable } }) => ({
      source,
      accountable,
    })),
  );

  const stored = await storedHashes(env);
  const judged = await inTurns(papers, reading, ({ situation, paper }) => ({
    situation,
    hash: hashOf(
      situation.source,
      evaluate(situation, paper, { known, assetsOf }),
    ),
  }));
  const changed = judged
    .filter(
      ({ situation, hash }) => stored.get(refOf(situation))?.hash !== hash,
    )
    .map(({ situation }) => situation.source)
    .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
  let written = 0;
  for (const chunk of chunksOf(changed, 100)) {
    reading.signal?.throwIfAborted();
    written += await env.db.transaction(tx =>
      settle(tx, env, {
        sources: chunk,
        reality: { known, published, assetsOf },
      }),
    );
  }

  const there = new Set(sources.map(({ entityRef }) => entityRef));
  const lost = [...stored]
    .filter(([ref]) => !there.has(ref) && !kept.has(ref))
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

function refOf({ source }: Situation): string {
  return source.entityRef;
}

/** Every asset, and the systems that have a matrix. */
async function readSources(
  { logger }: Env,
  reading: CatalogReading,
  withMatrix: Iterable<string>,
): Promise<{ sources: AssetSource[]; kept: Set<string> }> {
  const refs = [...withMatrix].filter(ref => ref.startsWith('system:'));
  const systems = refs.length ? await reading.lookup(refs) : new Map();
  const sources: AssetSource[] = [];
  const kept = new Set<string>();
  for (const [ref, entity] of [...reading.entities, ...systems]) {
    try {
      const source = assetSourceOf(entity);
      if (source) sources.push(source);
    } catch (error) {
      kept.add(ref);
      logger.warn(
        `Cannot read who answers for ${ref}, its last good state is kept: ${error}`,
      );
    }
  }
  return { sources, kept };
}

async function storedHashes({ db }: Env) {
  const rows = await assets(db).select('entity_ref', 'hash', 'evaluated_at');
  return new Map(
    rows.map(({ entity_ref, hash, evaluated_at }) => [
      entity_ref,
      { hash, evaluatedAt: new Date(evaluated_at) },
    ]),
  );
}

/** Requests are answered between two turns. */
async function inTurns<In, Out>(
  items: readonly In[],
  { signal }: CatalogReading,
  work: (item: In) => Out,
): Promise<Out[]> {
  const done: Out[] = [];
  for (const turn of chunksOf(items, 500)) {
    signal?.throwIfAborted();
    for (const item of turn) done.push(work(item));
    await setImmediate();
  }
  return done;
}
