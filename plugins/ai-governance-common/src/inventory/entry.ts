import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  AiEntity,
  dataAllowance,
  Finding,
  FindingContext,
  findingsOf,
  hostingOf,
  isAIToolEntity,
  isDatasetEntity,
  isModelEntity,
  normalizedStage,
  regionsOf,
  responseTimeBandOf,
  retirementState,
  riskTierOf,
  sizeBandOf,
  vendorOf,
} from '../kinds';
import { isAsked } from './askedFields';
import {
  ANY_FINDING,
  InventoryFacet,
  inventoryFacets,
  InventorySortKey,
  NOT_ASKED,
  NOT_RECORDED,
} from './facets';
import { foldText } from './foldText';
import { InventoryRow } from './inventoryRow';
import { ownerRefOf, systemRefOf, titleOf } from './placeOf';
import { sortValuesOf } from './sortValues';
import { usersOf } from './usedBy';

/** The most of a facet value that is kept: as much as one can filter by. */
const LONGEST_VALUE = 200;

/**
 * All that the inventory knows of one asset.
 * @public
 */
export interface InventoryEntry {
  row: InventoryRow;
  /** Entity refs of those who use it directly. */
  users: string[];
  /** Every facet has a value; `not-recorded` or `not-applicable` for none. */
  facets: Record<InventoryFacet, string[]>;
  /** What it is sorted by; null sorts last. */
  sort: Record<InventorySortKey, string | number | null>;
  /** Folded text in which every word of a search must occur. */
  search: string;
}

/**
 * What the inventory shows of an asset, seen from a day (YYYY-MM-DD). The
 * context lets findings look at other entities, and may bring them along.
 * @public
 */
export function inventoryEntryOf(
  entity: AiEntity,
  today: string,
  context: FindingContext & { findings?: Finding[] } = {},
): InventoryEntry {
  const users = usersOf(entity);
  const findings = context.findings ?? findingsOf(entity, context);
  const row = rowOf(entity, today, {
    usedBy: users.length,
    findings: findings.length,
  });
  const values: Record<InventoryFacet, Array<string | undefined>> = {
    kind: [row.kind],
    type: [row.type],
    task: [row.task],
    lifecycle: [row.lifecycle],
    owner: [row.owner],
    system: [row.system],
    classification: classificationsOf(entity),
    vendor: [row.vendor],
    license: [row.license],
    stage: [row.stage],
    riskTier: [row.riskTier],
    hosting: [row.hosting],
    region: row.regions,
    size: [row.size],
    responseTime: [row.responseTime],
    capability: row.capabilities,
    retirement: [row.retirement?.state],
    finding: findings.length
      ? [ANY_FINDING, ...findings.map(({ id }) => id)]
      : [],
  };
  return {
    row,
    users,
    facets: Object.fromEntries(
      inventoryFacets.map(facet => [
        facet,
        facetValues(
          values[facet],
          isAsked(row.kind, facet === 'capability' ? 'capabilities' : facet),
        ),
      ]),
    ) as InventoryEntry['facets'],
    sort: sortValuesOf(row),
    search: searchTextOf(entity, row),
  };
}

function rowOf(
  entity: AiEntity,
  today: string,
  counts: { usedBy: number; findings: number },
): InventoryRow {
  const { metadata, spec } = entity;
  const end = retirementState(entity, today);
  return {
    entityRef: stringifyEntityRef(entity),
    kind: kindOf(entity),
    name: metadata.name,
    title: titleOf(entity),
    description: metadata.description,
    type: spec.type,
    task: isAIToolEntity(entity) ? undefined : entity.spec.task,
    lifecycle: spec.lifecycle,
    owner: ownerRefOf(entity),
    system: systemRefOf(entity),
    classification: classificationOf(entity),
    vendor: vendorOf(entity),
    license:
      'license' in spec
        ? spec.license?.expression ?? spec.license?.name
        : undefined,
    stage: isDatasetEntity(entity)
      ? undefined
      : normalizedStage(entity.spec.adoptionStage),
    riskTier: riskTierOf(entity),
    hosting: hostingOf(entity),
    size: sizeBandOf(entity),
    responseTime: responseTimeBandOf(entity),
    regions: regionsOf(entity),
    capabilities: isDatasetEntity(entity) ? [] : entity.spec.capabilities ?? [],
    retirement: end && {
      date: end.date,
      state: end.state,
      successor: end.successor,
    },
    ...counts,
  };
}

function kindOf(entity: AiEntity): InventoryRow['kind'] {
  if (isModelEntity(entity)) return 'Model';
  return isDatasetEntity(entity) ? 'Dataset' : 'AITool';
}

function classificationOf(entity: AiEntity): InventoryRow['classification'] {
  if (isDatasetEntity(entity)) {
    return { value: entity.spec.classification, meaning: 'contains' };
  }
  const { upTo } = dataAllowance(entity);
  return upTo && { value: upTo, meaning: 'allowed-up-to' };
}

function classificationsOf(entity: AiEntity): string[] {
  if (isDatasetEntity(entity)) return [entity.spec.classification];
  return dataAllowance(entity)
    .classifications.filter(({ allowance }) => allowance === 'allowed')
    .map(({ value }) => value);
}

function facetValues(
  values: Array<string | undefined>,
  asked: boolean,
): string[] {
  const recorded = values.flatMap(value =>
    value ? [value.slice(0, LONGEST_VALUE)] : [],
  );
  if (recorded.length) return [...new Set(recorded)];
  return [asked ? NOT_RECORDED : NOT_ASKED];
}

function searchTextOf({ metadata }: AiEntity, row: InventoryRow): string {
  const words = [
    row.name,
    row.title,
    row.description,
    row.owner,
    row.task,
    row.vendor,
    ...(metadata.tags ?? []),
  ];
  return words.flatMap(word => (word ? [foldText(word)] : [])).join('\n');
}
