import { InputError, NotFoundError } from '@backstage/errors';
import {
  Matrix,
  matrixProblems,
} from '@aigov/backstage-plugin-ai-governance-common';
import { FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { AssetSource } from './assetSource';
import { askForTouched, changeMatrix } from './changeMatrix';
import { KnownParties } from './knownParties';
import { problemsInWords } from './problemsInWords';

/** On what a change was made, and by whom. */
export interface Edit {
  ifMatch: number;
  actor: string;
}

/**
 * Saves the matrix of an asset or system. Parties that come new have to be in
 * the catalog; one that left earlier must not keep others from editing.
 */
export async function saveMatrix(
  env: FeatureEnv,
  source: AssetSource,
  edit: Edit & { matrix: Matrix },
): Promise<void> {
  const { matrix } = edit;
  const parties = Object.values(matrix.parties);
  const { known, before } = await askForTouched(env, [source], parties);
  const there = Object.values(before[0].paper.effective.matrix.parties);
  refuseMissing(
    parties.filter(party => !there.includes(party)),
    known,
  );
  await changeMatrix(env, {
    source,
    ...edit,
    known,
    next: ({ situation: { scheme } }) => {
      const problems = matrixProblems(matrix, scheme);
      if (problems.length) {
        throw new InputError(problemsInWords(problems));
      }
      return matrix;
    },
  });
}

/** Takes the own matrix away. */
export async function removeMatrix(
  env: FeatureEnv,
  source: AssetSource,
  edit: Edit,
): Promise<void> {
  const { known } = await askForTouched(env, [source], []);
  await changeMatrix(env, {
    source,
    ...edit,
    known,
    next: ({ situation: { own } }) => {
      if (!own) {
        throw new NotFoundError(
          `${source.title} has no matrix of its own: there is nothing to take away`,
        );
      }
      return undefined;
    },
  });
}

/** Refuses parties that the catalog does not have, by name. */
export function refuseMissing(parties: string[], known: KnownParties): void {
  const missing = [...new Set(parties)].filter(
    party => known.get(party)?.state === 'left',
  );
  if (missing.length) {
    throw new InputError(
      `${missing.join(', ')} ${
        missing.length === 1 ? 'is' : 'are'
      } not in the catalog: pick a person or group that is`,
    );
  }
}
