import { Knex } from 'knex';
import { z } from 'zod';
import {
  ActivityEntry,
  FieldChange,
  fieldChangeSchema,
} from '@aigov/backstage-plugin-ai-governance-common';
import { firstIdAt } from '../../kernel/records/entryId';
import { trail, TrailRow } from '../../kernel/records/tables';

/** Which entries of the trail are asked for. */
export interface EntryFilter {
  entityRef?: string;
  actor?: string;
  feature?: string;
  from?: string;
  to?: string;
}

/** Entries, newest first, from before one of them on. */
export async function pageOfEntries(
  db: Knex,
  filter: EntryFilter,
  page: { before?: string; limit: number },
): Promise<ActivityEntry[]> {
  const query = trail(db).orderBy('id', 'desc').limit(page.limit);
  const { entityRef, actor, feature, from, to } = filter;
  if (entityRef !== undefined) query.where('entity_ref', entityRef);
  if (actor !== undefined) query.where('actor', actor);
  if (feature !== undefined) query.where('feature', feature);
  if (from !== undefined) query.where('id', '>=', firstIdAt(new Date(from)));
  if (to !== undefined) query.where('id', '<', firstIdAt(new Date(to)));
  if (page.before !== undefined) query.where('id', '<', page.before);
  return (await query).map(entryOf);
}

function entryOf(row: TrailRow): ActivityEntry {
  return {
    id: row.id,
    at: new Date(row.changed_at).toISOString(),
    actor: row.actor,
    feature: row.feature,
    recordId: row.record_id,
    ...(row.entity_ref !== null && { entityRef: row.entity_ref }),
    revision: row.revision,
    action: row.action,
    changes: changesOf(row),
    ...(row.reason !== null && { reason: row.reason }),
  };
}

/** What was tampered with is shown as it stands, so that the rest can be read. */
function changesOf({ changes }: TrailRow): FieldChange[] {
  try {
    return z.array(fieldChangeSchema).parse(JSON.parse(changes));
  } catch {
    return [{ field: 'unreadable', after: changes }];
  }
}
