import {
  ClientOf,
  importsApi,
  SubjectResults,
} from '@aigov/backstage-plugin-ai-governance-common';
import { describeError } from '@aigov/backstage-plugin-ai-governance-react';

/** The measured results of an asset, or why there are none. Never throws. */
export async function resultsOf(
  imports: Pick<ClientOf<typeof importsApi>, 'getProvenance'> | undefined,
  entityRef: string,
  signal: AbortSignal,
): Promise<SubjectResults> {
  if (!imports || !/^model:/i.test(entityRef))
    return { state: 'not-applicable' };
  try {
    const { results } = await imports.getProvenance({ entityRef }, { signal });
    return { state: 'loaded', results };
  } catch (error) {
    const reason = error instanceof Error ? describeError(error) : `${error}`;
    return { state: 'failed', reason };
  }
}
