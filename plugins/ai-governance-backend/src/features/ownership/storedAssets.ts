import { Knex } from 'knex';
import { jsonRows } from '../../kernel/facts/jsonRows';
import { assets } from './tables';

/** What is remembered of an asset, and what it was made of. */
export interface StoredAsset {
  kind: string;
  system?: string;
  accountable: string[];
  named: string[];
  basis: string | null;
  inputs: string | null;
  evaluatedAt: Date;
}

/** Every asset of the read model, by ref. */
export async function storedAssets(
  db: Knex,
): Promise<Map<string, StoredAsset>> {
  const rows = await assets(db).select(
    'entity_ref',
    'kind',
    'system',
    'accountable',
    'named',
    'basis',
    'inputs',
    'evaluated_at',
  );
  // The same people answer for many assets.
  const lists = new Map<string, string[]>();
  const listOf = (text: string | null) => {
    if (text === null) return [];
    const list: string[] = lists.get(text) ?? JSON.parse(text);
    lists.set(text, list);
    return list;
  };
  return new Map(
    rows.map(row => [
      row.entity_ref,
      {
        kind: row.kind,
        system: row.system ?? undefined,
        accountable: listOf(row.accountable),
        named: listOf(row.named),
        basis: row.basis,
        inputs: row.inputs,
        evaluatedAt: new Date(row.evaluated_at),
      },
    ]),
  );
}

/** What an asset was made of, so that it need not be made again. */
export interface MadeOf {
  entityRef: string;
  basis: string;
  inputs: string;
  named: string[];
}

/** Remembers what assets were made of; rows that are not there stay away. */
export async function rememberMadeOf(
  tx: Knex,
  list: readonly MadeOf[],
): Promise<void> {
  const columns = ['entity_ref', 'basis', 'inputs', 'named'] as const;
  const rows = list.map(({ entityRef, basis, inputs, named }) => ({
    entity_ref: entityRef,
    basis,
    inputs,
    named: JSON.stringify(named),
  }));
  await tx.raw(
    `update ownership_assets
     set basis = given.basis, inputs = given.inputs, named = given.named
     from ? where ownership_assets.entity_ref = given.entity_ref`,
    [jsonRows(tx, columns, rows)],
  );
}
