import { InputError, NotFoundError } from '@backstage/errors';
import { MATRIX_KINDS } from '@aigov/backstage-plugin-ai-governance-common';
import { FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { AssetSource, assetSourceOf } from './assetSource';
import { chunksOf } from './tables';

type Env = Pick<FeatureEnv, 'catalog' | 'ownCredentials'>;

/** The entities as the catalog has them now; those that have no matrix are absent. */
export async function askForSources(
  env: Env,
  refs: string[],
): Promise<Map<string, AssetSource>> {
  const credentials = await env.ownCredentials();
  const found = new Map<string, AssetSource>();
  for (const chunk of chunksOf(refs)) {
    const { items } = await env.catalog.getEntitiesByRefs(
      { entityRefs: chunk },
      { credentials },
    );
    items.forEach((item, index) => {
      const source = item && assetSourceOf(item);
      if (source) found.set(chunk[index], source);
    });
  }
  return found;
}

/** One entity; refuses those that have no matrix. */
export async function requireSource(
  env: Env,
  entityRef: string,
): Promise<AssetSource> {
  const entity = await env.catalog.getEntityByRef(entityRef, {
    credentials: await env.ownCredentials(),
  });
  if (!entity) {
    throw new NotFoundError(`'${entityRef}' has left the catalog`);
  }
  const source = assetSourceOf(entity);
  if (!source) {
    throw new InputError(
      `'${entityRef}' has no ownership matrix: that is for the kinds ${MATRIX_KINDS.join(
        ', ',
      )}`,
    );
  }
  return source;
}
