import { InputError } from '@backstage/errors';
import {
  AssignmentPlan,
  Matrix,
  matrixProblems,
  Scheme,
} from '@aigov/backstage-plugin-ai-governance-common';
import { FeatureEnv, Sight } from '@aigov/backstage-plugin-ai-governance-node';
import { AssetSource } from './assetSource';
import { askForTouched, changeMatrix, MatrixNow } from './changeMatrix';
import { onPaper } from './evaluate';
import { askForParties, KnownParties } from './knownParties';
import { problemsInWords } from './problemsInWords';
import { matrixRecord, OWNERSHIP } from './recordKeys';
import { askForSources } from './requireSource';
import { refuseMissing } from './saveMatrix';
import { currentScheme } from './schemeStore';
import { readSituations } from './situations';

/** A role and who is to play it; null leaves it vacant. */
export interface Assignment {
  role: string;
  party: string | null;
}

class Refused extends Error {
  name = 'Refused';
}

type Judged =
  | { outcome: 'changes'; matrix: Matrix; before?: string }
  | { outcome: 'same'; before?: string }
  | { outcome: 'refused'; reason: string; before?: string };

/** What an assignment makes of the matrix that holds. */
function judge(
  { role, party }: Assignment,
  { effective, scheme }: Pick<MatrixNow, 'effective'> & { scheme: Scheme },
): Judged {
  const before = effective.parties.find(one => one.role === role)?.party;
  if (before === (party ?? undefined)) return { outcome: 'same', before };
  const others = Object.entries(effective.matrix.parties).filter(
    ([id]) => id !== role,
  );
  const matrix: Matrix = {
    cells: effective.matrix.cells,
    parties: Object.fromEntries(party ? [...others, [role, party]] : others),
  };
  const problems = matrixProblems(matrix, scheme);
  return problems.length
    ? {
        outcome: 'refused',
        before,
        reason: problemsInWords(problems),
      }
    : { outcome: 'changes', matrix, before };
}

/** Refuses what is wrong for every asset: the role, or the party. */
async function refuseAssignment(
  env: FeatureEnv,
  { role, party }: Assignment,
): Promise<void> {
  const { scheme } = await currentScheme(env.db);
  if (!scheme.roles.some(({ id }) => id === role)) {
    throw new InputError(
      `There is no role '${role}': choose one of ${scheme.roles
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  if (party === null) return;
  if (!/^(user|group):/.test(party)) {
    throw new InputError(
      `'${party}' plays no role: pick a person or a group, for example group:default/support-ml`,
    );
  }
  refuseMissing([party], await askForParties(env, [party]));
}

/** What giving a role of many assets to one party would change. */
export async function planAssignment(
  env: FeatureEnv,
  asked: Assignment & { entityRefs: string[]; sight: Sight },
): Promise<AssignmentPlan[]> {
  await refuseAssignment(env, asked);
  // First the revisions: what is saved in between is a conflict then.
  const revisions = await env.records.revisionsOf(
    env.db,
    OWNERSHIP,
    asked.entityRefs.map(ref => matrixRecord(ref).id),
  );
  const sources = await visibleSources(env, asked);
  const situations = await readSituations(env.db, [...sources.values()]);
  const judged = new Map(
    situations.map(situation => {
      const { effective } = onPaper(situation);
      const { scheme } = situation;
      return [
        situation.source.entityRef,
        { effective, ...judge(asked, { effective, scheme }) },
      ];
    }),
  );
  return [...new Set(asked.entityRefs)].map(entityRef => {
    const source = sources.get(entityRef);
    const plan = judged.get(entityRef);
    if (!source || !plan) {
      return { entityRef, ...unknown(entityRef) };
    }
    return {
      entityRef,
      title: source.title,
      kind: source.kind,
      state: plan.effective.state,
      outcome: plan.outcome,
      before: plan.before,
      reason: plan.outcome === 'refused' ? plan.reason : undefined,
      revision: revisions.get(matrixRecord(entityRef).id)?.revision ?? 0,
    };
  });
}

/** The outcome of one asset of an assignment. */
export interface Assigned {
  entityRef: string;
  outcome: 'changed' | 'same' | 'conflict' | 'refused';
  reason?: string;
  revision: number;
}

/** Gives a role of many assets to one party, each asset for itself. */
export async function assign(
  env: FeatureEnv,
  asked: Assignment & {
    items: Array<{ entityRef: string; revision: number }>;
    reason?: string;
    actor: string;
    sight: Sight;
  },
): Promise<Assigned[]> {
  await refuseAssignment(env, asked);
  const { items, sight } = asked;
  const entityRefs = items.map(({ entityRef }) => entityRef);
  const sources = await visibleSources(env, { entityRefs, sight });
  const { known } = await askForTouched(
    env,
    [...sources.values()],
    asked.party ? [asked.party] : [],
  );
  const done: Assigned[] = [];
  for (const item of items) {
    const source = sources.get(item.entityRef);
    done.push(
      source
        ? await assignOne(env, source, {
            ...asked,
            known,
            ifMatch: item.revision,
          })
        : {
            entityRef: item.entityRef,
            outcome: 'refused',
            reason: unknown(item.entityRef).reason,
            revision: 0,
          },
    );
  }
  return done;
}

async function assignOne(
  env: FeatureEnv,
  source: AssetSource,
  asked: Assignment & {
    ifMatch: number;
    actor: string;
    reason?: string;
    known: KnownParties;
  },
): Promise<Assigned> {
  const { entityRef } = source;
  const { ifMatch, actor, reason, known } = asked;
  try {
    const { revision } = await changeMatrix(env, {
      source,
      ifMatch,
      actor,
      reason,
      known,
      next: now => {
        const judged = judge(asked, {
          effective: now.effective,
          scheme: now.situation.scheme,
        });
        if (judged.outcome === 'refused') throw new Refused(judged.reason);
        return judged.outcome === 'changes' ? judged.matrix : now.situation.own;
      },
    });
    const outcome = revision === ifMatch ? 'same' : 'changed';
    return { entityRef, outcome, revision };
  } catch (error) {
    const reasonOf = (name: string) =>
      error instanceof Error && error.name === name ? error.message : undefined;
    const conflict = reasonOf('ConflictError');
    const refused = reasonOf('Refused');
    if (conflict === undefined && refused === undefined) throw error;
    const record = matrixRecord(entityRef);
    const { revision, changedBy } = await env.records.revisionOf(
      env.db,
      record,
    );
    return conflict === undefined
      ? { entityRef, outcome: 'refused', reason: refused, revision }
      : {
          entityRef,
          outcome: 'conflict',
          reason: `Its matrix has revision ${revision} now${
            changedBy ? `, saved by ${changedBy} in the meantime` : ''
          }: look at the preview again`,
          revision,
        };
  }
}

async function visibleSources(
  env: FeatureEnv,
  { entityRefs, sight }: { entityRefs: string[]; sight: Sight },
): Promise<Map<string, AssetSource>> {
  const visible = await sight.visibleRefs(entityRefs);
  return askForSources(env, [...visible]);
}

/** What is hidden looks like what is not there, and what has no matrix. */
function unknown(entityRef: string) {
  return {
    title: entityRef,
    kind: entityRef.split(':')[0],
    outcome: 'refused' as const,
    state: 'none' as const,
    reason: `There is no asset '${entityRef}' that you can see and that can have a matrix`,
    revision: 0,
  };
}
