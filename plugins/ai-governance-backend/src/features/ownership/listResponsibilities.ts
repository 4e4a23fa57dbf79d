import { z } from 'zod';
import {
  Entity,
  parseEntityRef,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  ownershipApi,
  ResponsibilityRow,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Call, FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { checkedAt, findingsOf } from './listStore';
import { AssetRow, PartyRow } from './tables';

type Listing = (typeof ownershipApi)['listResponsibilities'];

/** What a person or group is accountable or responsible for, gaps first. */
export async function listResponsibilities(
  env: FeatureEnv,
  { params, sight, credentials }: Call<Listing>,
): Promise<z.input<Listing['result']>> {
  const { entityRef } = params;
  const { kind } = parseEntityRef(entityRef);
  if (kind !== 'user' && kind !== 'group') {
    throw new InputError(
      `'${entityRef}' answers for nothing: ask for a person or a group`,
    );
  }
  const entity = await env.catalog.getEntityByRef(entityRef, { credentials });
  const rows = await duties(env, [entityRef, ...groupsOf(entity)]);
  const visible = await sight.visibleRefs(
    rows.map(({ entity_ref }) => entity_ref),
  );
  const seen = rows.filter(({ entity_ref }) => visible.has(entity_ref));
  const findings = await findingsOf(
    env.db,
    seen.map(({ entity_ref }) => entity_ref),
  );
  const assetsWith = (holds: (row: Duties) => boolean) =>
    new Set(seen.filter(holds).map(({ entity_ref }) => entity_ref)).size;
  return {
    items: seen.map(
      (row): ResponsibilityRow => ({
        entityRef: row.entity_ref,
        kind: row.kind,
        title: row.title,
        via: row.party,
        duties: (JSON.parse(row.duties) as ResponsibilityRow['duties']).filter(
          ({ letter }) => letter === 'A' || letter === 'R',
        ),
        state: row.state,
        findings: findings.get(row.entity_ref) ?? [],
      }),
    ),
    counts: {
      accountable: assetsWith(({ accountable }) => accountable > 0),
      responsible: assetsWith(({ responsible }) => responsible > 0),
      withFindings: assetsWith(({ finding_count }) => finding_count > 0),
    },
    asOf: await checkedAt(env.db),
    source: 'ownership',
    restricted: await sight.isRestricted(),
  };
}

type Duties = Pick<PartyRow, 'party' | 'duties' | 'responsible'> & {
  accountable: number;
} & Pick<AssetRow, 'entity_ref' | 'kind' | 'title' | 'state' | 'finding_count'>;

async function duties(
  { db }: FeatureEnv,
  parties: string[],
): Promise<Duties[]> {
  return db('ownership_parties as p')
    .join('ownership_assets as a', 'a.entity_ref', 'p.entity_ref')
    .select(
      'p.party',
      'p.duties',
      'p.accountable',
      'p.responsible',
      'a.entity_ref',
      'a.kind',
      'a.title',
      'a.state',
      'a.finding_count',
    )
    .whereIn('p.party', parties)
    .where(any =>
      any.where('p.accountable', '>', 0).orWhere('p.responsible', '>', 0),
    )
    .orderBy([
      { column: 'a.finding_count', order: 'desc' },
      { column: 'a.sort_title' },
      { column: 'a.entity_ref' },
      { column: 'p.party' },
    ]);
}

function groupsOf(entity: Entity | undefined): string[] {
  return (entity?.relations ?? [])
    .filter(({ type }) => type === RELATION_MEMBER_OF)
    .map(({ targetRef }) => targetRef);
}
