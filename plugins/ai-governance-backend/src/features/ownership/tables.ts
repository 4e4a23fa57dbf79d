import { Knex } from 'knex';
import {
  MatrixState,
  OwnershipFindingId,
} from '@aigov/backstage-plugin-ai-governance-common';

type Stored = Date | string | number;

/** A row of `ownership_schemes`. */
export interface SchemeRow {
  revision: number;
  scheme: string;
  changed_at: Stored;
  changed_by: string;
}

/** A row of `ownership_matrices`. */
export interface MatrixRow {
  entity_ref: string;
  matrix: string;
  scheme_revision: number;
}

/** A row of `ownership_matrix_versions`. */
export interface VersionRow {
  entity_ref: string;
  revision: number;
  matrix: string | null;
  scheme_revision: number;
  changed_at: Stored;
  changed_by: string;
}

/** A row of `ownership_support`. */
export interface SupportRow {
  entity_ref: string;
  path: string;
}

/** A row of `ownership_assets`. */
export interface AssetRow {
  entity_ref: string;
  kind: string;
  title: string;
  sort_title: string;
  owner: string | null;
  system: string | null;
  state: MatrixState;
  complete: boolean | number;
  vacant: number;
  accountable: string;
  finding_count: number;
  search: string;
  source: string;
  hash: string;
  basis: string | null;
  inputs: string | null;
  named: string | null;
  evaluated_at: Stored;
}

/** A row of `ownership_parties`. */
export interface PartyRow {
  entity_ref: string;
  party: string;
  accountable: number;
  responsible: number;
  duties: string;
}

/** A row of `ownership_findings`. */
export interface FindingRow {
  entity_ref: string;
  finding: OwnershipFindingId;
  party: string;
  position: number;
  data: string;
  since: Stored;
}

interface StateRow {
  id: 1;
  checked_at: Stored | null;
}

/** @internal */
export const schemes = (db: Knex) => db<SchemeRow>('ownership_schemes');
/** @internal */
export const matrices = (db: Knex) => db<MatrixRow>('ownership_matrices');
/** @internal */
export const versions = (db: Knex) =>
  db<VersionRow>('ownership_matrix_versions');
/** @internal */
export const supportPaths = (db: Knex) => db<SupportRow>('ownership_support');
/** @internal */
export const assets = (db: Knex) => db<AssetRow>('ownership_assets');
/** @internal */
export const parties = (db: Knex) => db<PartyRow>('ownership_parties');
/** @internal */
export const findings = (db: Knex) => db<FindingRow>('ownership_findings');
/** @internal */
export const state = (db: Knex) => db<StateRow>('ownership_state');

/** A stored point in time as answers have it. */
export function instantOf(stored: Stored): string {
  return new Date(stored).toISOString();
}

/** A list in parts that a database takes in one statement. */
export function chunksOf<T>(items: readonly T[], size = 200): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
