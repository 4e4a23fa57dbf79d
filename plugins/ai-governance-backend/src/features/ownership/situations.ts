import { Knex } from 'knex';
import { AssetSource } from './assetSource';
import { Situation } from './evaluate';
import { readOwns } from './matrixStore';
import { currentScheme, PublishedScheme } from './schemeStore';
import { readPaths } from './supportStore';

/** Reads what is written down about assets, as it is now. */
export async function readSituations(
  db: Knex,
  sources: readonly AssetSource[],
  published?: PublishedScheme,
): Promise<Situation[]> {
  const { scheme } = published ?? (await currentScheme(db));
  const refs = sources.map(({ entityRef }) => entityRef);
  const systems = sources.flatMap(({ system }) => system ?? []);
  const owns = await readOwns(db, [...refs, ...systems]);
  const paths = await readPaths(db, refs);
  return sources.map(source => situationOf({ scheme, source, owns, paths }));
}

/** Puts together what was read. */
export function situationOf(read: {
  scheme: Situation['scheme'];
  source: AssetSource;
  owns: Awaited<ReturnType<typeof readOwns>>;
  paths: Awaited<ReturnType<typeof readPaths>>;
}): Situation {
  const { scheme, source, owns, paths } = read;
  const ofSystem = source.system ? owns.get(source.system) : undefined;
  return {
    scheme,
    source,
    own: owns.get(source.entityRef),
    system:
      source.system && ofSystem
        ? { ref: source.system, matrix: ofSystem }
        : undefined,
    savedPath: paths.get(source.entityRef),
  };
}
