import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';

/**
 * Asks for a list without its contract. Most pages of a catalog have no AI: to
 * learn that there is none takes no schema. An answer that has rows is checked
 * before it is given back.
 *
 * @internal
 */
export async function askForRows<R>(
  fetchApi: FetchApi,
  path: string,
  given: { signal?: AbortSignal; check: (answer: unknown) => Promise<R> },
): Promise<R> {
  const response = await fetchApi.fetch(`plugin://ai-governance${path}`, {
    method: 'GET',
    signal: given.signal,
  });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  const answer: unknown = await response.json();
  return hasNoRows<R>(answer) ? answer : given.check(answer);
}

/** An answer without rows: no more of it is shown than that. */
function hasNoRows<R>(answer: unknown): answer is R {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'items' in answer &&
    Array.isArray(answer.items) &&
    answer.items.length === 0
  );
}
