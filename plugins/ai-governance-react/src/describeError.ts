/**
 * Why a request failed, in the words of the server where it gave any.
 *
 * @public
 */
export function describeError(error: Error): string {
  const reason =
    'cause' in error && error.cause instanceof Error ? error.cause : error;
  return reason.message || error.message;
}
