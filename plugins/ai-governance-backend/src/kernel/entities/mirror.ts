import { createHash } from 'crypto';
import { Knex } from 'knex';
import {
  InventoryEntry,
  inventorySortKeys,
} from '@aigov/backstage-plugin-ai-governance-common';
import { storable } from '../storable';
import { AssetRow, assets, sortColumns, state, values } from './tables';

const CHUNK = 100;
const VALUES_CHUNK = 200;
const LONGEST_SORTED = 150;

/** What changed in the mirror. */
export interface MirrorChanges {
  written: number;
  gone: number;
}

/** When the catalog was last read in full, and how often it was. */
export async function mirrorState(
  db: Knex,
): Promise<{ revision: number; asOf: string | null }> {
  const row = await state(db).where({ id: 1 }).first();
  return {
    revision: row?.revision ?? 0,
    asOf: row?.read_at ? new Date(row.read_at).toISOString() : null,
  };
}

/**
 * Makes the mirror equal to a complete reading of the catalog.
 *
 * Chunks are transactions of their own, in order of the entity ref, so that
 * two replicas cannot lock each other up and a killed run leaves nothing half
 * written: what it missed still has its old hash. `kept` are refs that are in
 * the catalog but could not be read: they stay as they are. When another
 * reading was completed since `revision`, nothing is marked gone, because the
 * other may have seen what this one has not.
 */
export async function writeMirror(
  db: Knex,
  reading: {
    entries: InventoryEntry[];
    kept: ReadonlySet<string>;
    revision: number;
    readAt: Date;
    signal?: AbortSignal;
  },
): Promise<MirrorChanges> {
  const { entries, kept, revision, readAt, signal } = reading;
  const known = await knownAssets(db);
  const rows = entries.map(entry => ({ entry, hash: hashOf(entry) }));
  const changed = rows
    .filter(({ entry, hash }) => {
      const before = known.get(entry.row.entityRef);
      return !before || before.hash !== hash || before.gone_at !== null;
    })
    .sort((a, b) => (a.entry.row.entityRef < b.entry.row.entityRef ? -1 : 1));

  for (let start = 0; start < changed.length; start += CHUNK) {
    signal?.throwIfAborted();
    const chunk = changed.slice(start, start + CHUNK);
    await db.transaction(tx => writeChunk(tx, chunk, readAt));
  }

  signal?.throwIfAborted();
  const there = new Set(entries.map(({ row }) => row.entityRef));
  const lost = [...known.values()]
    .filter(({ gone_at }) => gone_at === null)
    .filter(({ entity_ref }) => !there.has(entity_ref) && !kept.has(entity_ref))
    .map(({ id }) => id);
  const gone = await db.transaction(tx =>
    complete(tx, { revision, readAt, lost }),
  );
  return { written: changed.length, gone };
}

type Known = Pick<AssetRow, 'id' | 'entity_ref' | 'hash' | 'gone_at'>;

async function knownAssets(db: Knex): Promise<Map<string, Known>> {
  const rows = await assets(db).select('id', 'entity_ref', 'hash', 'gone_at');
  return new Map(rows.map(row => [row.entity_ref, row]));
}

function hashOf({ row, users, facets, search }: InventoryEntry): string {
  return createHash('sha256')
    .update(JSON.stringify([row, users, facets, search]))
    .digest('base64');
}

type Hashed = { entry: InventoryEntry; hash: string };

async function writeChunk(
  tx: Knex.Transaction,
  chunk: Hashed[],
  readAt: Date,
): Promise<void> {
  await assets(tx)
    .insert(chunk.map(hashed => rowOf(hashed, readAt)))
    .onConflict('entity_ref')
    .merge();
  const written = await assets(tx)
    .select('id', 'entity_ref')
    .whereIn(
      'entity_ref',
      chunk.map(({ entry }) => entry.row.entityRef),
    );
  const ids = new Map(written.map(row => [row.entity_ref, row.id]));
  const rows = chunk.flatMap(({ entry }) =>
    Object.entries(entry.facets).flatMap(([facet, list]) =>
      distinct(list).map(value => ({
        entity_id: ids.get(entry.row.entityRef)!,
        facet,
        value,
      })),
    ),
  );
  await values(tx)
    .whereIn('entity_id', [...ids.values()])
    .delete();
  for (let start = 0; start < rows.length; start += VALUES_CHUNK) {
    await values(tx).insert(rows.slice(start, start + VALUES_CHUNK));
  }
}

/** Values as they are stored, each once. */
function distinct(list: string[]): string[] {
  return [...new Set(list.map(value => storable({ value }).value))];
}

function rowOf({ entry, hash }: Hashed, readAt: Date): Omit<AssetRow, 'id'> {
  const { row, users, sort, search } = entry;
  const sorted = Object.fromEntries(
    inventorySortKeys.map(key => [sortColumns[key], sortable(sort[key])]),
  ) as Pick<AssetRow, (typeof sortColumns)[keyof typeof sortColumns]>;
  return storable({
    ...sorted,
    entity_ref: row.entityRef,
    kind: row.kind,
    name: row.name,
    title: row.title,
    data: JSON.stringify(row),
    users: JSON.stringify(users),
    search,
    hash,
    seen_at: readAt,
    gone_at: null,
  });
}

/** As much of a text as fits an index, and a cursor. */
function sortable(value: string | number | null): string | number | null {
  return typeof value === 'string' ? value.slice(0, LONGEST_SORTED) : value;
}

async function complete(
  tx: Knex.Transaction,
  reading: { revision: number; readAt: Date; lost: number[] },
): Promise<number> {
  const { revision, readAt, lost } = reading;
  const first = await state(tx)
    .where({ id: 1, revision })
    .update({ revision: revision + 1, read_at: readAt });
  if (!first) return 0;
  let gone = 0;
  for (let start = 0; start < lost.length; start += CHUNK) {
    gone += await assets(tx)
      .whereIn('id', lost.slice(start, start + CHUNK))
      .whereNull('gone_at')
      .update({ gone_at: readAt });
  }
  return gone;
}
