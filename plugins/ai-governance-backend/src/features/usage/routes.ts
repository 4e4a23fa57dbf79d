import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  isAiEntity,
  usageApi,
  usersOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  Call,
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
    ({ credentials, sight }: Pick<Call, 'credentials' | 'sight'>) =>
    async (refs: string[]) => {
      const visible = await sight.visibleRefs(refs);
      const asked = refs.filter(ref => visible.has(ref));
      const found = new Map<string, Entity | undefined>();
      for (let start = 0; start < asked.length; start += BATCH) {
        const entityRefs = asked.slice(start, start + BATCH);
        const { items } = await catalog.getEntitiesByRefs(
          { entityRefs },
          { credentials },
        );
        items.forEach((item, index) => found.set(entityRefs[index], item));
      }
      return refs.map(ref => found.get(ref));
    };

  return {
    listUsedAssets: async call => {
      const asOf = new Date().toISOString();
      const start = entityOf(call);
      const { reached, cut } = await walkFrom(start, loader(call));
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
        restricted: await call.sight.isRestricted(),
      };
    },

    listUsers: async call => {
      const { params } = call;
      const asOf = new Date().toISOString();
      const entity = entityOf(call);
      if (!isAiEntity(entity)) {
        throw new InputError(
          `path.entityRef '${params.entityRef}' cannot be used: only models, datasets and AI tools have users here; what it uses itself is at /usage/${params.entityRef}`,
        );
      }
      const restricted = await call.sight.isRestricted();
      const found = await loader(call)(usersOf(entity));
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

/** The kernel has read it, to know whether the caller may see it. */
function entityOf({ entity }: Pick<Call, 'entity'>): Entity {
  if (!entity) throw new Error('Usage of what? The path needs an :entityRef');
  return entity;
}
