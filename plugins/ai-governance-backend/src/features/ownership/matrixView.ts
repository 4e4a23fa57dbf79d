import { Knex } from 'knex';
import {
  MatrixView,
  ownershipApi,
  OwnershipFinding,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Call, FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { keyOf } from './assetRow';
import { AssetSource } from './assetSource';
import { evaluate, onPaper } from './evaluate';
import { askForParties, KnownParties } from './knownParties';
import { countAssetsOf } from './personLoad';
import { matrixRecord } from './recordKeys';
import { currentScheme } from './schemeStore';
import { readSituations } from './situations';
import { assets, findings, instantOf } from './tables';

type Asking = Pick<Call, 'credentials' | 'sight'>;

/** The matrix of an asset as it holds, with what is wrong about it. */
export async function matrixView(
  env: FeatureEnv,
  source: AssetSource,
  { credentials, sight }: Asking,
): Promise<MatrixView> {
  const { entityRef } = source;
  // First the revision: what is saved in between is a conflict then, not lost.
  const record = matrixRecord(entityRef);
  const revision = await env.records.revisionOf(env.db, record);
  const published = await currentScheme(env.db);
  const [situation] = await readSituations(env.db, [source], published);
  const paper = onPaper(situation);
  const shown = [...paper.named, ...(source.owner ? [source.owner] : [])];
  const known = await askForParties(env, shown);
  const { effective, findings: found } = evaluate(situation, paper, {
    known,
    assetsOf: await countAssetsOf(env.db, [
      {
        source,
        accountable: paper.accountable,
        before: await storedAccountable(env.db, entityRef),
      },
    ]),
  });
  const party = partyShown(known, await sight.visibleRefs(shown));
  return {
    ...revision,
    entityRef,
    state: effective.state,
    system: effective.system,
    scheme: { ...published.scheme, revision: published.revision },
    matrix: effective.matrix,
    parties: effective.parties.map(one => ({
      ...one,
      party: one.party ? party(one.party) : undefined,
    })),
    cells: effective.cells,
    catalogOwner: source.owner ? party(source.owner) : undefined,
    findings: await withSince(env.db, entityRef, found),
    access: await env.accessTo(ownershipApi.saveMatrix, {
      credentials,
      entityRef,
    }),
    asOf: env.now().toISOString(),
    source: 'ownership',
  };
}

/** A party with its title, as far as the caller may see it. */
export function partyShown(
  known: KnownParties,
  visible: ReadonlySet<string>,
): (ref: string) => NonNullable<MatrixView['catalogOwner']> {
  return ref => ({
    ref,
    title: visible.has(ref) ? known.get(ref)?.title : undefined,
    state: known.get(ref)?.state ?? 'found',
  });
}

async function storedAccountable(
  db: Knex,
  entityRef: string,
): Promise<string[]> {
  const row = await assets(db).where({ entity_ref: entityRef }).first();
  return row ? JSON.parse(row.accountable) : [];
}

async function withSince(
  db: Knex,
  entityRef: string,
  found: OwnershipFinding[],
): Promise<OwnershipFinding[]> {
  const rows = await findings(db).where({ entity_ref: entityRef });
  const since = new Map(
    rows.map(row => [`${row.finding} ${row.party}`, instantOf(row.since)]),
  );
  return found.map(finding => ({
    ...finding,
    since: since.get(keyOf(finding)),
  }));
}
