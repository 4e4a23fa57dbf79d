import { Knex } from 'knex';
import { InventorySortKey } from '@aigov/backstage-plugin-ai-governance-common';

/** The column of each property that assets are sorted by. */
export const sortColumns = {
  name: 'sort_name',
  kind: 'sort_kind',
  type: 'sort_type',
  task: 'sort_task',
  lifecycle: 'sort_lifecycle',
  owner: 'sort_owner',
  system: 'sort_system',
  classification: 'sort_classification',
  vendor: 'sort_vendor',
  license: 'sort_license',
  stage: 'sort_stage',
  riskTier: 'sort_risk_tier',
  hosting: 'sort_hosting',
  retirement: 'sort_retirement',
  usedBy: 'sort_used_by',
  findings: 'sort_findings',
} as const satisfies Record<InventorySortKey, string>;

const NUMERIC: readonly InventorySortKey[] = [
  'lifecycle',
  'classification',
  'stage',
  'riskTier',
  'usedBy',
  'findings',
];

/** Whether assets are sorted by a number, which the column holds then. */
export function isNumeric(key: InventorySortKey): boolean {
  return NUMERIC.includes(key);
}

/** @internal */
export type SortColumn = (typeof sortColumns)[InventorySortKey];

/** A row of `entities_assets`. */
export type AssetRow = {
  id: number;
  entity_ref: string;
  kind: string;
  name: string;
  title: string;
  data: string;
  users: string;
  search: string;
  hash: string;
  seen_at: Date | string | number;
  gone_at: Date | string | number | null;
  reading: number;
  inputs: string | null;
} & Record<SortColumn, string | number | null>;

/** A row of `entities_values`. */
export interface ValueRow {
  entity_id: number;
  facet: string;
  value: string;
}

/** The row of `entities_state`. */
export interface StateRow {
  id: 1;
  revision: number;
  read_at: Date | string | number | null;
  due_at: Date | string | number | null;
  pause_ms: number | null;
  reading: number;
}

/** @internal */
export const assets = (db: Knex) => db<AssetRow>('entities_assets');
/** @internal */
export const values = (db: Knex) => db<ValueRow>('entities_values');
/** @internal */
export const state = (db: Knex) => db<StateRow>('entities_state');
