/** Whether a save was refused because somebody else saved meanwhile. */
export function isConflict(error: Error): boolean {
  return (
    ('statusCode' in error && error.statusCode === 409) ||
    error.name === 'ConflictError'
  );
}
