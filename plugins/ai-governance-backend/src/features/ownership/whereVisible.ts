import { Knex } from 'knex';
import { AiVisibility } from '@aigov/backstage-plugin-ai-governance-node';
import { isPostgres } from '../../kernel/migrate';

/** Keeps the assets `a` that a caller may see. */
export function whereVisible<Query extends Knex.QueryBuilder>(
  db: Knex,
  query: Query,
  visible: AiVisibility,
): Query {
  if (visible.restricted) {
    // One parameter, however many refs: databases limit their number.
    const refs = isPostgres(db)
      ? 'select json_array_elements_text(?::json)'
      : 'select value from json_each(?)';
    query.whereRaw(`a.entity_ref in (${refs})`, [
      JSON.stringify([...visible.refs]),
    ]);
  }
  return query;
}
