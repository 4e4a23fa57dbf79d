import { InputError } from '@backstage/errors';
import {
  Scheme,
  schemeProblems,
} from '@aigov/backstage-plugin-ai-governance-common';
import { FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { problemsInWords } from './problemsInWords';
import { schemeRecord } from './recordKeys';
import { Edit } from './saveMatrix';
import { addScheme, currentScheme, PublishedScheme } from './schemeStore';

/**
 * Publishes new rules. Matrices stay as they were saved; what the rules make
 * of them shows at once on their pages, and in lists with the next reality
 * check.
 */
export async function saveScheme(
  env: FeatureEnv,
  { scheme, ifMatch, actor }: Edit & { scheme: Scheme },
): Promise<PublishedScheme> {
  const problems = schemeProblems(scheme);
  if (problems.length) {
    throw new InputError(problemsInWords(problems));
  }
  return env.db.transaction(async tx => {
    await env.records.lock(tx, schemeRecord);
    const before = await currentScheme(tx);
    const revision = await env.records.change(tx, {
      record: schemeRecord,
      ifMatch,
      actor,
      before: before.scheme,
      after: scheme,
    });
    if (revision.revision === ifMatch) return before;
    await addScheme(tx, scheme, revision);
    return { scheme, ...revision };
  });
}
