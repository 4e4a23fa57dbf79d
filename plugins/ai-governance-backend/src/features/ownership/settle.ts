import { Knex } from 'knex';
import { FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { governanceTeam } from '../../kernel/roles';
import { isPostgres } from '../../kernel/migrate';
import { AssetSource } from './assetSource';
import { assetRow, findingRows, hashOf, keyOf, partyRows } from './assetRow';
import { Evaluation, evaluate, onPaper } from './evaluate';
import { factsOf, retractionsOf } from './factsOf';
import { KnownParties } from './knownParties';
import { isTold, noticesOf, Opened } from './noticesOf';
import { countAssetsOf } from './personLoad';
import { PublishedScheme } from './schemeStore';
import { readSituations } from './situations';
import { assets, chunksOf, FindingRow, findings, parties } from './tables';

/** What assets are compared with. */
export interface Reality {
  known: KnownParties;
  published?: PublishedScheme;
  /** How many assets a person is accountable for; counted when left out. */
  assetsOf?: (person: string) => number;
}

type Env = Pick<FeatureEnv, 'config' | 'facts' | 'outbox' | 'now'>;

/**
 * Makes the read model, facts and findings of assets right, in the transaction
 * that changed something about them, and tells people of findings that opened.
 *
 * The rows of the assets are locked before anything is read, in order of their
 * refs, so that an edit and a reality check at the same time leave what the
 * later of the two saw. Only differences are written. A system counts while it
 * has a matrix. Returns how many assets differed.
 */
export async function settle(
  tx: Knex,
  env: Env,
  work: { sources: AssetSource[]; reality: Reality },
): Promise<number> {
  const sources = [...work.sources].sort((a, b) =>
    a.entityRef < b.entityRef ? -1 : 1,
  );
  const before = await lockAssets(tx, sources);
  const situations = await readSituations(tx, sources, work.reality.published);
  const papers = situations
    .filter(({ source, own }) => source.kind !== 'System' || own)
    .map(situation => ({ situation, paper: onPaper(situation) }));
  const assetsOf =
    work.reality.assetsOf ??
    (await countAssetsOf(
      tx,
      papers.map(({ situation: { source }, paper: { accountable } }) => ({
        source,
        accountable,
        before: before.get(source.entityRef)?.accountable ?? [],
      })),
    ));
  const changed = papers.flatMap(({ situation, paper }) => {
    const { source } = situation;
    const evaluation = evaluate(situation, paper, {
      known: work.reality.known,
      assetsOf,
    });
    const hash = hashOf(source, evaluation);
    const known = before.get(source.entityRef);
    return known?.hash === hash
      ? []
      : [{ source, evaluation, hash, isFirst: !known }];
  });
  const opened: Opened[] = [];
  for (const chunk of chunksOf(changed, 100)) {
    opened.push(...(await write(tx, env, chunk)));
  }
  // At once, for the outbox keeps one order in each call and not across calls.
  if (opened.length) {
    await env.outbox.notify(
      tx,
      noticesOf(await sincePerPerson(tx, opened), {
        team: governanceTeam(env.config),
        nameOf: ref => work.reality.known.get(ref)?.title ?? ref,
      }),
    );
  }
  return changed.length;
}

interface Changed {
  source: AssetSource;
  evaluation: Evaluation;
  hash: string;
  isFirst: boolean;
}

async function lockAssets(tx: Knex, sources: AssetSource[]) {
  const found = new Map<string, { hash: string; accountable: string[] }>();
  // In one statement, for across two there is no order.
  for (const chunk of chunksOf(sources, 10_000)) {
    const refs = chunk.map(({ entityRef }) => entityRef);
    for (const row of await lockRows(tx, refs)) {
      found.set(row.entity_ref, {
        hash: row.hash,
        accountable: JSON.parse(row.accountable),
      });
    }
  }
  return found;
}

/** Locks rows of the read model, in the one order in which everybody does. */
async function lockRows(tx: Knex, refs: string[]) {
  const query = assets(tx)
    .select('entity_ref', 'hash', 'accountable')
    .whereIn('entity_ref', refs)
    .orderBy('entity_ref');
  // SQLite has one writer at a time.
  return isPostgres(tx) ? query.forUpdate() : query;
}

/** Writes what differs, and says which findings to tell of. */
async function write(
  tx: Knex,
  env: Env,
  changed: Changed[],
): Promise<Opened[]> {
  const now = env.now();
  const refs = changed.map(({ source }) => source.entityRef);
  const since = await sinceOf(tx, refs);
  await findings(tx).whereIn('entity_ref', refs).delete();
  await parties(tx).whereIn('entity_ref', refs).delete();
  await assets(tx)
    .insert(
      changed.map(({ source, evaluation, hash }) =>
        assetRow(source, evaluation, { hash, now }),
      ),
    )
    .onConflict('entity_ref')
    .merge();
  const played = changed.flatMap(({ source, evaluation }) =>
    partyRows(source, evaluation),
  );
  for (const chunk of chunksOf(played)) {
    await parties(tx)
      .insert(chunk)
      .onConflict(['entity_ref', 'party'])
      .ignore();
  }
  const found = changed.flatMap(({ source, evaluation }) =>
    findingRows(source, evaluation, {
      since: since.get(source.entityRef) ?? new Map(),
      now,
    }),
  );
  for (const chunk of chunksOf(found)) {
    await findings(tx)
      .insert(chunk)
      .onConflict(['entity_ref', 'finding', 'party'])
      .ignore();
  }
  await env.facts.write(
    tx,
    changed.flatMap(({ source, evaluation }) =>
      factsOf(source.entityRef, evaluation),
    ),
  );
  return changed.flatMap(({ source, evaluation, isFirst }) =>
    evaluation.findings
      .filter(finding => !since.get(source.entityRef)?.has(keyOf(finding)))
      .filter(({ id }) =>
        isTold(id, {
          isFirst,
          hadMatrix: !since
            .get(source.entityRef)
            ?.has(keyOf({ id: 'matrix-missing', message: '' })),
        }),
      )
      .map(finding => ({ source, finding, since: now })),
  );
}

/** Since when the findings of assets are open, by asset and finding. */
async function sinceOf(
  tx: Knex,
  refs: string[],
): Promise<Map<string, Map<string, Date>>> {
  const rows: Array<
    Pick<FindingRow, 'entity_ref' | 'finding' | 'party' | 'since'>
  > = await findings(tx)
    .select('entity_ref', 'finding', 'party', 'since')
    .whereIn('entity_ref', refs);
  const since = new Map<string, Map<string, Date>>();
  for (const { entity_ref, finding, party, since: at } of rows) {
    const ofAsset = since.get(entity_ref) ?? new Map<string, Date>();
    ofAsset.set(`${finding} ${party}`, new Date(at));
    since.set(entity_ref, ofAsset);
  }
  return since;
}

/** A person has too many assets since the first of them was found. */
async function sincePerPerson(tx: Knex, opened: Opened[]): Promise<Opened[]> {
  const people = opened.flatMap(({ finding: { id, party } }) =>
    id === 'too-many-assets' && party ? [party] : [],
  );
  if (!people.length) return opened;
  const rows = await findings(tx)
    .select('party')
    .min({ since: 'since' })
    .where({ finding: 'too-many-assets' })
    .whereIn('party', [...new Set(people)])
    .groupBy('party');
  const first = new Map(rows.map(row => [row.party, row.since]));
  return opened.map(one => {
    const since =
      one.finding.id === 'too-many-assets' && one.finding.party
        ? first.get(one.finding.party)
        : undefined;
    return since === undefined ? one : { ...one, since: new Date(since) };
  });
}

/** Takes entities out of the read model that are there no more. */
export async function forget(
  tx: Knex,
  env: Pick<FeatureEnv, 'facts'>,
  refs: string[],
): Promise<void> {
  await lockRows(tx, refs);
  await findings(tx).whereIn('entity_ref', refs).delete();
  await parties(tx).whereIn('entity_ref', refs).delete();
  await assets(tx).whereIn('entity_ref', refs).delete();
  await env.facts.write(tx, refs.flatMap(retractionsOf));
}
