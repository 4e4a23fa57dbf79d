import { z } from 'zod';
import { ownershipApi } from '@aigov/backstage-plugin-ai-governance-common';
import { Call, FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { decodeCursor, encodeCursor } from '../../kernel/paging';
import { listVersions } from './matrixStore';

type Listing = (typeof ownershipApi)['listMatrixVersions'];

const cursorSchema = z.object({ revision: z.int32() });

/** Saved matrices, newest first, or the one that held at a moment. */
export async function listMatrixVersions(
  { db, now }: FeatureEnv,
  { params, query }: Call<Listing>,
): Promise<z.input<Listing['result']>> {
  const { at, cursor } = query;
  const limit = at ? 1 : query.limit;
  const found = await listVersions(db, params.entityRef, {
    at: at ? new Date(at) : undefined,
    before: cursor ? decodeCursor(cursorSchema, cursor).revision : undefined,
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const hasMore = !at && found.length > limit;
  return {
    items,
    cursor: hasMore
      ? encodeCursor({ revision: items[limit - 1].revision })
      : undefined,
    asOf: now().toISOString(),
  };
}
