import { Knex } from 'knex';
import { InventoryRow } from '@aigov/backstage-plugin-ai-governance-common';
import { MirroredEntity } from '@aigov/backstage-plugin-ai-governance-node';
import { assets, state } from './tables';

const BATCH = 500;

/** What the mirror knows of these refs, those that are gone too. */
export async function findEntities(
  db: Knex,
  refs: Iterable<string>,
): Promise<Map<string, MirroredEntity>> {
  const asked = [...new Set(refs)];
  const found = new Map<string, MirroredEntity>();
  for (let start = 0; start < asked.length; start += BATCH) {
    const rows = await assets(db)
      .whereIn('entity_ref', asked.slice(start, start + BATCH))
      .select('entity_ref', 'kind', 'title', 'data', 'gone_at');
    for (const row of rows) {
      const { owner, system }: InventoryRow = JSON.parse(row.data);
      found.set(row.entity_ref, {
        entityRef: row.entity_ref,
        kind: row.kind,
        title: row.title,
        owner,
        system,
        ...(row.gone_at === null ? {} : { goneAt: new Date(row.gone_at) }),
      });
    }
  }
  return found;
}

/** When the catalog was last read in full; null before the first time. */
export async function lastReadAt(db: Knex): Promise<Date | null> {
  const row = await state(db).where({ id: 1 }).first('read_at');
  return row?.read_at ? new Date(row.read_at) : null;
}
