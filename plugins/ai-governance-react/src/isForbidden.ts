/**
 * Whether a request failed because the reader lacks a permission.
 *
 * @public
 */
export function isForbidden(error: Error): boolean {
  return (
    ('statusCode' in error && error.statusCode === 403) ||
    error.name === 'NotAllowedError'
  );
}
