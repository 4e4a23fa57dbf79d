import { Knex } from 'knex';
import {
  defaultScheme,
  Revision,
  Scheme,
  schemeSchema,
} from '@aigov/backstage-plugin-ai-governance-common';
import { instantOf, schemes } from './tables';

/** A version of the rules. */
export interface PublishedScheme extends Revision {
  scheme: Scheme;
}

/** The rules that hold, or an earlier version of them; 0 is the default. */
export async function readScheme(
  db: Knex,
  revision?: number,
): Promise<PublishedScheme | undefined> {
  if (revision === 0) return { scheme: defaultScheme, revision: 0 };
  const query = schemes(db).orderBy('revision', 'desc');
  const row = await (revision === undefined
    ? query
    : query.where({ revision })
  ).first();
  if (!row) {
    return revision === undefined
      ? { scheme: defaultScheme, revision: 0 }
      : undefined;
  }
  return {
    scheme: schemeSchema.parse(JSON.parse(row.scheme)),
    revision: row.revision,
    changedAt: instantOf(row.changed_at),
    changedBy: row.changed_by,
  };
}

/** The rules that hold now. */
export async function currentScheme(db: Knex): Promise<PublishedScheme> {
  return (await readScheme(db)) ?? { scheme: defaultScheme, revision: 0 };
}

/** Adds a version; earlier ones are never changed. */
export async function addScheme(
  tx: Knex,
  scheme: Scheme,
  { revision, changedAt, changedBy }: Revision,
): Promise<void> {
  await schemes(tx).insert({
    revision,
    scheme: JSON.stringify(scheme),
    changed_at: new Date(changedAt!),
    changed_by: changedBy!,
  });
}
