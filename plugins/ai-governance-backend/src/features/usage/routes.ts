import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  isAiEntity,
  usageApi,
  usersOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  FeatureEnv,
  Handlers,
} from '@aigov/backstage-plugin-ai-governance-node';
import { isAiRef } from './stepsFrom';
import {
  byNearness,
  countKinds,
  nearestRetirement,
  usageRowOf,
  worstRiskTier,
} from './usageRow';
import { userRowsOf } from './userRows';
import { walkFrom } from './walk';

const BATCH = 500;

/** The routes of usage. */
export function usageRoutes({
  catalog,
}: Pick<FeatureEnv, 'catalog'>): Handlers<typeof usageApi> {
  /** What the caller may see of these, in batches. */
  const loader =
    (credentials: BackstageCredentials) => async (refs: string[]) => {
      const found: Array<Entity | undefined> = [];
      for (let start = 0; start < refs.length; start += BATCH) {
        const entityRefs = refs.slice(start, start + BATCH);
        const { items } = await catalog.getEntitiesByRefs(
          { entityRefs },
          { credentials },
        );
        found.push(...items);
      }
      return found;
    };

  async function entityOf(ref: string, credentials: BackstageCredentials) {
    const entity = await catalog.getEntityByRef(ref, { credentials });
    if (!entity) throw new NotFoundError(`${ref} has just left the catalog`);
    return entity;
  }

  return {
    listUsedAssets: async ({ params, credentials, sight }) => {
      const asOf = new Date().toISOString();
      const start = await entityOf(params.entityRef, credentials);
      const { reached, cut } = await walkFrom(start, loader(credentials));
      const items = reached
        .filter(({ ref }) => isAiRef(ref))
        .map(asset => usageRowOf(asset, asOf.slice(0, 10)))
        .sort(byNearness);
      return {
        items,
        direct: countKinds(items.filter(({ direct }) => direct)),
        indirect: countKinds(items.filter(({ direct }) => !direct)),
        worstRiskTier: worstRiskTier(items),
        nearestRetirement: nearestRetirement(items),
        asOf,
        source: 'catalog' as const,
        complete: !cut,
        reason: cut,
        restricted: await sight.isRestricted(),
      };
    },

    listUsers: async ({ params, credentials, sight }) => {
      const asOf = new Date().toISOString();
      const entity = await entityOf(params.entityRef, credentials);
      if (!isAiEntity(entity)) {
        throw new InputError(
          `path.entityRef '${params.entityRef}' cannot be used: only models, datasets and AI tools have users here; what it uses itself is at /usage/${params.entityRef}`,
        );
      }
      const restricted = await sight.isRestricted();
      const found = await loader(credentials)(usersOf(entity));
      const users = userRowsOf({ ref: params.entityRef, entity }, found);
      return {
        items: restricted
          ? users.filter(({ state }) => state === 'found')
          : users,
        asOf,
        source: 'catalog' as const,
        complete: true,
        restricted,
      };
    },
  };
}
