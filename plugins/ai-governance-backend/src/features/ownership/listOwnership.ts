import { z } from 'zod';
import {
  ownershipApi,
  OwnershipRow,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Call, FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { decodeCursor, encodeCursor } from '../../kernel/paging';
import {
  checkedAt,
  countAssets,
  findingsOf,
  overall,
  pageOfAssets,
} from './listStore';
import { matrixRecord, OWNERSHIP } from './recordKeys';
import { AssetRow } from './tables';

const cursorSchema = z.object({
  findings: z.int32(),
  title: z.string(),
  ref: z.string(),
});

/** A page of all assets with who is accountable, most findings first. */
export async function listOwnership(
  env: FeatureEnv,
  call: Call<(typeof ownershipApi)['listOwnership']>,
): Promise<z.input<(typeof ownershipApi)['listOwnership']['result']>> {
  const { db } = env;
  const { cursor, limit, ...asked } = call.query;
  const visible = await call.sight.aiVisibility();
  const filter = { ...asked, visible };
  const found = await pageOfAssets(db, filter, {
    after:
      cursor === undefined ? undefined : decodeCursor(cursorSchema, cursor),
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown[limit - 1] : undefined;
  return {
    items: await rowsOf(env, shown),
    cursor:
      last &&
      encodeCursor({
        findings: last.finding_count,
        title: last.sort_title,
        ref: last.entity_ref,
      }),
    total: await countAssets(db, filter),
    ...(await overall(db, visible)),
    mayAssign: await env.accessTo(ownershipApi.assign, call),
    asOf: await checkedAt(db),
    source: 'ownership',
    restricted: visible.restricted,
  };
}

async function rowsOf(
  { db, records }: FeatureEnv,
  rows: AssetRow[],
): Promise<OwnershipRow[]> {
  const refs = rows.map(({ entity_ref }) => entity_ref);
  const findings = await findingsOf(db, refs);
  const revisions = await records.revisionsOf(
    db,
    OWNERSHIP,
    refs.map(ref => matrixRecord(ref).id),
  );
  return rows.map(row => ({
    entityRef: row.entity_ref,
    kind: row.kind,
    title: row.title,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    state: row.state,
    accountable: JSON.parse(row.accountable),
    vacant: row.vacant,
    complete: Boolean(row.complete),
    findings: findings.get(row.entity_ref) ?? [],
    revision: revisions.get(matrixRecord(row.entity_ref).id)?.revision ?? 0,
  }));
}
