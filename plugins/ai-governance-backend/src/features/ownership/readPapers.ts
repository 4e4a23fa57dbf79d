import { setImmediate } from 'timers/promises';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogReading,
  FeatureEnv,
} from '@aigov/backstage-plugin-ai-governance-node';
import { fingerprintOf, inputsOf } from '../../kernel/entities/fingerprint';
import { AssetSource, assetSourceOf } from './assetSource';
import { onPaper } from './evaluate';
import { matrixRevisions, systemsWithMatrix } from './matrixStore';
import { PublishedScheme } from './schemeStore';
import { readSituations } from './situations';
import { StoredAsset } from './storedAssets';
import { pathTexts } from './supportStore';
import { chunksOf } from './tables';

type Env = Pick<FeatureEnv, 'db' | 'logger'>;

/** What is written down about an asset, as far as all have to be known. */
export interface Paper {
  entityRef: string;
  kind: string;
  accountable: string[];
  /** Everybody who is named, each once. */
  named: string[];
  /** Tells what it was made of. */
  basis: string;
  /** What the catalog says about it, when that was read. */
  source?: AssetSource;
}

/**
 * What is written down about every asset, and about the systems that have a
 * matrix. What is remembered is taken while it was made of the same. `kept`
 * are those that cannot be read: their last good state stays.
 */
export async function readPapers(
  env: Env,
  reading: CatalogReading,
  given: {
    published: PublishedScheme;
    stored: ReadonlyMap<string, StoredAsset>;
  },
): Promise<{ papers: Paper[]; kept: Set<string> }> {
  const basisOf = await createBasis(env, given.published);
  const papers: Paper[] = [];
  const open: string[] = await systemsWithMatrix(env.db);
  for (const [entityRef, fingerprint] of reading.fingerprints) {
    const stored = given.stored.get(entityRef);
    if (!stored || stored.basis !== basisOf(entityRef, fingerprint, stored)) {
      open.push(entityRef);
      continue;
    }
    const { kind, accountable, named, basis } = stored;
    papers.push({ entityRef, kind, accountable, named, basis });
    // Requests are answered in between.
    if (papers.length % 1_000 === 0) await setImmediate();
  }

  const kept = new Set<string>();
  for (const refs of chunksOf(open, 500)) {
    reading.signal?.throwIfAborted();
    const entities = await reading.lookup(refs);
    for (const ref of refs) if (!entities.has(ref)) kept.add(ref);
    const sources = sourcesOf(env, entities, kept);
    const situations = await readSituations(env.db, sources, given.published);
    for (const situation of situations) {
      const { source } = situation;
      const { entityRef, kind } = source;
      const { accountable, named } = onPaper(situation);
      const fingerprint = fingerprintOf(entities.get(entityRef)!);
      const basis = basisOf(entityRef, fingerprint, source);
      papers.push({ entityRef, kind, accountable, named, basis, source });
    }
    await setImmediate();
  }
  return { papers, kept };
}

/** How it is told what is written down about an asset. */
async function createBasis({ db }: Env, { revision }: PublishedScheme) {
  const matrices = await matrixRevisions(db);
  const paths = await pathTexts(db);
  return (
    entityRef: string,
    fingerprint: string,
    { system }: { system?: string },
  ) =>
    inputsOf([
      revision,
      fingerprint,
      matrices.get(entityRef) ?? 0,
      (system && matrices.get(system)) || 0,
      paths.get(entityRef) ?? '',
    ]);
}

function sourcesOf(
  { logger }: Env,
  entities: ReadonlyMap<string, Entity>,
  kept: Set<string>,
): AssetSource[] {
  return [...entities].flatMap(([ref, entity]) => {
    try {
      return assetSourceOf(entity) ?? [];
    } catch (error) {
      kept.add(ref);
      logger.warn(
        `Cannot read who answers for ${ref}, its last good state is kept: ${error}`,
      );
      return [];
    }
  });
}
