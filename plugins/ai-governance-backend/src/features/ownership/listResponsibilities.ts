import { z } from 'zod';
import {
  Entity,
  parseEntityRef,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  OwnershipFinding,
  ownershipApi,
  ResponsibilityRow,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AiVisibility,
  Call,
  FeatureEnv,
  Sight,
} from '@aigov/backstage-plugin-ai-governance-node';
import { decodeCursor, encodeCursor } from '../../kernel/paging';
import { checkedAt, findingsOf } from './listStore';
import {
  countDuties,
  DutiesRow,
  pageOfDuties,
  refsOfDuties,
} from './responsibilityStore';

type Listing = (typeof ownershipApi)['listResponsibilities'];

const cursorSchema = z.object({
  findings: z.int32(),
  title: z.string(),
  ref: z.string(),
  party: z.string(),
});

/** A page of what a person or group is accountable or responsible for, gaps first. */
export async function listResponsibilities(
  { db }: Pick<FeatureEnv, 'db'>,
  { params, query, sight, entity }: Call<Listing>,
): Promise<z.input<Listing['result']>> {
  const { entityRef } = params;
  const { kind } = parseEntityRef(entityRef);
  if (kind !== 'user' && kind !== 'group') {
    throw new InputError(
      `'${entityRef}' answers for nothing: ask for a person or a group`,
    );
  }
  const { cursor, limit } = query;
  const parties = [entityRef, ...groupsOf(entity)];
  const filter = { parties, visible: await visibleTo(sight, db, parties) };
  const found = await pageOfDuties(db, filter, {
    after:
      cursor === undefined ? undefined : decodeCursor(cursorSchema, cursor),
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown[limit - 1] : undefined;
  const findings = await findingsOf(
    db,
    shown.map(({ entity_ref }) => entity_ref),
  );
  return {
    items: shown.map(row => rowOf(row, findings.get(row.entity_ref) ?? [])),
    cursor:
      last &&
      encodeCursor({
        findings: last.finding_count,
        title: last.sort_title,
        ref: last.entity_ref,
        party: last.party,
      }),
    counts: await countDuties(db, filter),
    asOf: await checkedAt(db),
    source: 'ownership',
    restricted: filter.visible.restricted,
  };
}

/** Systems have duties, too, so that what is visible is asked ref by ref. */
async function visibleTo(
  sight: Sight,
  db: FeatureEnv['db'],
  parties: string[],
): Promise<AiVisibility> {
  if (!(await sight.isRestricted())) return { restricted: false };
  const refs = await refsOfDuties(db, parties);
  return { restricted: true, refs: await sight.visibleRefs(refs) };
}

function rowOf(
  row: DutiesRow,
  findings: OwnershipFinding[],
): ResponsibilityRow {
  const duties = JSON.parse(row.duties) as ResponsibilityRow['duties'];
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    title: row.title,
    via: row.party,
    duties: duties.filter(({ letter }) => letter === 'A' || letter === 'R'),
    state: row.state,
    findings,
  };
}

function groupsOf(entity: Entity | undefined): string[] {
  return (entity?.relations ?? [])
    .filter(({ type }) => type === RELATION_MEMBER_OF)
    .map(({ targetRef }) => targetRef);
}
