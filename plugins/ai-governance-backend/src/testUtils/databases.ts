import { TestDatabases } from '@backstage/backend-test-utils';

/** The two databases that everything stored is tested on. */
export function createDatabases() {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  });
  const ids = databases.eachSupportedId().map(([id]) => id);
  return { databases, ids };
}
