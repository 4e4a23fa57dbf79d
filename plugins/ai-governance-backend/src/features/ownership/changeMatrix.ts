import { Knex } from 'knex';
import {
  effectiveMatrix,
  EffectiveMatrix,
  Matrix,
  partiesOfPath,
  Revision,
} from '@aigov/backstage-plugin-ai-governance-common';
import { FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { AssetSource } from './assetSource';
import { onPaper, Situation } from './evaluate';
import { askForParties, KnownParties } from './knownParties';
import { writeOwn } from './matrixStore';
import { matrixRecord } from './recordKeys';
import { currentScheme } from './schemeStore';
import { forget, settle } from './settle';
import { readSituations } from './situations';
import { assets } from './tables';

/** What holds for an asset now, and what was saved for it. */
export interface MatrixNow {
  situation: Situation;
  effective: EffectiveMatrix;
}

/**
 * Changes the own matrix of an asset or system, with its version, trail, read
 * model, facts and notices, in one transaction. What inherits from it is right
 * at once as well. `next` sees what holds while nobody else can change it;
 * undefined takes the own matrix away.
 */
export async function changeMatrix(
  env: FeatureEnv,
  change: {
    source: AssetSource;
    ifMatch: number;
    actor: string;
    reason?: string;
    known: KnownParties;
    next: (now: MatrixNow) => Matrix | undefined;
  },
): Promise<Revision> {
  const { source, ifMatch, actor, reason, known, next } = change;
  const { entityRef } = source;
  const record = matrixRecord(entityRef);
  return env.db.transaction(async tx => {
    await env.records.lock(tx, record);
    const published = await currentScheme(tx);
    const [situation] = await readSituations(tx, [source], published);
    const { revision: before } = await env.records.revisionOf(tx, record);
    // A lost race is told before anything is said about the change itself.
    const after =
      before === ifMatch
        ? next({ situation, effective: effectiveOf(situation) })
        : undefined;
    const revision = await env.records.change(tx, {
      record,
      ifMatch,
      actor,
      reason,
      before: situation.own,
      after,
    });
    if (revision.revision === ifMatch) return revision;
    await writeOwn(tx, entityRef, {
      matrix: after,
      schemeRevision: published.revision,
      revision,
    });
    const isGone = source.kind === 'System' && !after;
    await settle(tx, env, {
      sources: [...(isGone ? [] : [source]), ...(await partsOf(tx, source))],
      reality: { known, published },
    });
    // Last, as its ref is: everybody locks rows in order of their refs.
    if (isGone) await forget(tx, env, [entityRef]);
    return revision;
  });
}

function effectiveOf({ scheme, source, own, system }: Situation) {
  const { kind, declared } = source;
  return effectiveMatrix({ kind, scheme, own, system, declared });
}

/**
 * The assets of a system. Those with a matrix of their own are among them: it
 * may be taken away at this moment, and what they inherit then is the new one.
 */
async function partsOf(
  db: Knex,
  { entityRef, kind }: AssetSource,
): Promise<AssetSource[]> {
  if (kind !== 'System') return [];
  const rows = await assets(db).select('source').where({ system: entityRef });
  return rows.map(({ source }) => JSON.parse(source));
}

/**
 * Asks the catalog, once, about everybody whom changes of assets touch: those
 * who are named for them and for what inherits from them, and those who come
 * new. Tells what is written down about the assets, in their order.
 */
export async function askForTouched(
  env: FeatureEnv,
  touched: readonly AssetSource[],
  coming: Iterable<string>,
): Promise<{ known: KnownParties; before: OnPaperNow[] }> {
  const sources = [...touched];
  for (const source of touched)
    sources.push(...(await partsOf(env.db, source)));
  const situations = await readSituations(env.db, sources);
  const papers = situations.map(onPaper);
  // Taking a matrix away brings back what stands behind it.
  const behind = situations.flatMap(
    ({ source: { declared, support }, system }) => [
      ...Object.values(declared),
      ...Object.values(system?.matrix.parties ?? {}),
      ...(support ? partiesOfPath(support) : []),
    ],
  );
  const known = await askForParties(env, [
    ...papers.flatMap(({ named }) => named),
    ...behind,
    ...coming,
  ]);
  const before = touched.map((_, index) => ({
    situation: situations[index],
    paper: papers[index],
  }));
  return { known, before };
}

/** What is written down about an asset now. */
export interface OnPaperNow {
  situation: Situation;
  paper: ReturnType<typeof onPaper>;
}
