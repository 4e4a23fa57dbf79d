import { Knex } from 'knex';
import { z } from 'zod';
import { ActivityEntry } from '@aigov/backstage-plugin-ai-governance-common';
import { Entities, Sight } from '@aigov/backstage-plugin-ai-governance-node';
import { decodeCursor, encodeCursor } from '../../kernel/paging';
import { EntryFilter, pageOfEntries } from './store';

const PIECE = 500;
/** So many entries are looked at for one page, however few may be seen. */
const MOST_SCANNED = 5_000;

const cursorSchema = z.object({ before: z.string().regex(/^[0-9a-f]{32}$/) });

/** What a page of the trail is made from. */
export interface ListDeps {
  db: Knex;
  entities: Entities;
  sight: Sight;
  /** Whether the caller sees what was about entities that left the catalog. */
  seesGone: boolean;
}

/**
 * A page of the trail within what the caller may see. Where much is hidden it
 * can be short, even empty, and still have a cursor to go on with.
 */
export async function listActivity(
  deps: ListDeps,
  asked: EntryFilter & { cursor?: string; limit: number },
): Promise<{ items: ActivityEntry[]; cursor?: string }> {
  const { cursor, limit, ...filter } = asked;
  let before =
    cursor === undefined
      ? undefined
      : decodeCursor(cursorSchema, cursor).before;
  const isRestricted = await deps.sight.isRestricted();
  const piece = isRestricted ? PIECE : limit + 1;
  const items: ActivityEntry[] = [];
  for (let scanned = 0; scanned < MOST_SCANNED; scanned += piece) {
    const entries = await pageOfEntries(deps.db, filter, {
      before,
      limit: piece,
    });
    items.push(
      ...(isRestricted ? await visibleEntries(deps, entries) : entries),
    );
    if (items.length > limit) {
      const shown = items.slice(0, limit);
      return { items: shown, cursor: cursorAfter(shown) };
    }
    if (entries.length < piece) return { items };
    before = entries[entries.length - 1].id;
  }
  return { items, cursor: encodeCursor({ before }) };
}

function cursorAfter(shown: ActivityEntry[]): string {
  return encodeCursor({ before: shown[shown.length - 1].id });
}

/** Rules for everybody are for every reader; the rest is as its entity is. */
async function visibleEntries(
  { db, entities, sight, seesGone }: ListDeps,
  entries: ActivityEntry[],
): Promise<ActivityEntry[]> {
  const refs = new Set(
    entries.flatMap(({ entityRef }) => (entityRef ? [entityRef] : [])),
  );
  const visible = await sight.visibleRefs(refs);
  const hidden = [...refs].filter(ref => !visible.has(ref));
  if (seesGone && hidden.length) {
    for (const { entityRef, goneAt } of (
      await entities.find(db, hidden)
    ).values()) {
      if (goneAt) visible.add(entityRef);
    }
  }
  return entries.filter(
    ({ entityRef }) => entityRef === undefined || visible.has(entityRef),
  );
}
