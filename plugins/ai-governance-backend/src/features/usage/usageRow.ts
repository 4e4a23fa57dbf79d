import { parseEntityRef } from '@backstage/catalog-model';
import {
  AiEntity,
  foldText,
  isAiEntity,
  isAIToolEntity,
  isDatasetEntity,
  ownerRefOf,
  retirementState,
  riskTierOf,
  riskTierRank,
  titleOf,
  UsageRow,
} from '@aigov/backstage-plugin-ai-governance-common';
import { pinOf } from './pinOf';
import { Reached } from './walk';

const KINDS = { model: 'Model', aitool: 'AITool', dataset: 'Dataset' } as const;

const kindIn = (ref: string) =>
  KINDS[
    parseEntityRef(ref).kind.toLocaleLowerCase('en-US') as keyof typeof KINDS
  ];

/** The row of an asset that a walk came by, seen from a day (YYYY-MM-DD). */
export function usageRowOf(reached: Reached, today: string): UsageRow {
  const { ref, entity, from, via } = reached;
  const common = {
    entityRef: ref,
    kind: kindIn(ref),
    direct: via.length === 0,
    via,
    pinnedVersion: pinOf(from, ref),
  };
  if (!entity || !isAiEntity(entity)) {
    return { ...common, title: ref, state: 'missing' };
  }
  const end = retirementState(entity, today);
  return {
    ...common,
    title: titleOf(entity),
    state: 'found',
    type: entity.spec.type,
    lifecycle: entity.spec.lifecycle,
    owner: ownerRefOf(entity),
    riskTier: riskTierOf(entity),
    currentVersion: currentVersionOf(entity),
    retirement: end && {
      date: end.date,
      state: end.state,
      successor: end.successor,
    },
  };
}

function currentVersionOf(entity: AiEntity): string | undefined {
  if (isAIToolEntity(entity)) return entity.spec.version?.current;
  return isDatasetEntity(entity) ? entity.spec.version : undefined;
}

const KIND_ORDER = Object.values<UsageRow['kind']>(KINDS);

/** Direct before indirect, models before tools before data, then by title. */
export function byNearness(a: UsageRow, b: UsageRow): number {
  return (
    Number(b.direct) - Number(a.direct) ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    compare(foldText(a.title), foldText(b.title)) ||
    compare(a.entityRef, b.entityRef)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How many of each kind. */
export function countKinds(rows: UsageRow[]) {
  const of = (kind: UsageRow['kind']) =>
    rows.filter(row => row.kind === kind).length;
  return { models: of('Model'), datasets: of('Dataset'), tools: of('AITool') };
}

/** The highest declared risk tier; absent when none declares one. */
export function worstRiskTier(rows: UsageRow[]): string | undefined {
  return rows
    .map(({ riskTier }) => riskTier)
    .sort((a, b) => (riskTierRank(b) ?? -1) - (riskTierRank(a) ?? -1))[0];
}

/** The asset that retires first, or has been retired the longest. */
export function nearestRetirement(rows: UsageRow[]) {
  const [first] = rows
    .flatMap(({ entityRef, title, retirement }) =>
      retirement ? [{ entityRef, title, date: retirement.date }] : [],
    )
    .sort(
      (a, b) => compare(a.date, b.date) || compare(a.entityRef, b.entityRef),
    );
  return first;
}
