import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { AI_KINDS } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AiVisibility,
  Sight,
} from '@aigov/backstage-plugin-ai-governance-node';
import { createShortMemory } from './shortMemory';

/** Answers what a caller may see of the catalog. */
export interface Visibility {
  /** Whether a policy may hide something of the catalog from the caller. */
  isRestricted(options: {
    credentials: BackstageCredentials;
  }): Promise<boolean>;
  /** Those of the refs that no policy hides from the caller. */
  visibleRefs(
    refs: Iterable<string>,
    options: { credentials: BackstageCredentials },
  ): Promise<Set<string>>;
  /** Which AI entities the caller may see. */
  aiVisibility(options: {
    credentials: BackstageCredentials;
  }): Promise<AiVisibility>;
  /** The three above for one caller. */
  sightOf(credentials: BackstageCredentials): Sight;
}

const BATCH = 500;
const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

type Decision = 'all' | 'none' | 'some';

/** What is known of one caller, for a few seconds. */
interface Known {
  decision: Promise<Decision>;
  ai?: Promise<Set<string>>;
  seen: Map<string, boolean>;
}

/**
 * Allow-all and deny-all cost one decision; a conditional policy is asked of
 * the catalog, in batches and on behalf of the caller, and kept for seconds.
 */
export function createVisibility(deps: {
  catalog: CatalogService;
  permissions: PermissionsService;
  now?: () => number;
}): Visibility {
  const { catalog, permissions, now } = deps;
  const callers = createShortMemory<Known>({ now });

  async function decide(credentials: BackstageCredentials): Promise<Decision> {
    const [{ result }] = await permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (result === AuthorizeResult.ALLOW) return 'all';
    return result === AuthorizeResult.CONDITIONAL ? 'some' : 'none';
  }

  function knownOf(credentials: BackstageCredentials): Known {
    const key = JSON.stringify(credentials.principal);
    const known = callers.of(key, () => ({
      decision: decide(credentials),
      seen: new Map(),
    }));
    known.decision.catch(() => callers.forget(key, known));
    return known;
  }

  async function askAll(credentials: BackstageCredentials) {
    const refs = new Set<string>();
    const pages = catalog.streamEntities(
      { filter: { kind: [...AI_KINDS] }, fields: FIELDS },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) refs.add(stringifyEntityRef(entity));
    }
    return refs;
  }

  async function askSome(refs: string[], credentials: BackstageCredentials) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: refs, fields: FIELDS },
      { credentials },
    );
    return items.map(item => item !== undefined);
  }

  const visibility: Visibility = {
    async isRestricted({ credentials }) {
      return (await knownOf(credentials).decision) !== 'all';
    },

    async visibleRefs(refs, { credentials }) {
      const known = knownOf(credentials);
      const decision = await known.decision;
      if (decision === 'all') return new Set(refs);
      if (decision === 'none') return new Set();
      const asked = [...new Set(refs)];
      const open = asked.filter(ref => !known.seen.has(ref));
      for (let start = 0; start < open.length; start += BATCH) {
        const batch = open.slice(start, start + BATCH);
        const visible = await askSome(batch, credentials);
        batch.forEach((ref, index) => known.seen.set(ref, visible[index]));
      }
      return new Set(asked.filter(ref => known.seen.get(ref)));
    },

    async aiVisibility({ credentials }) {
      const known = knownOf(credentials);
      const decision = await known.decision;
      if (decision === 'all') return { restricted: false };
      if (decision === 'none') return { restricted: true, refs: new Set() };
      known.ai ??= askAll(credentials);
      known.ai.catch(() => {
        known.ai = undefined;
      });
      return { restricted: true, refs: await known.ai };
    },

    sightOf: credentials => ({
      isRestricted: () => visibility.isRestricted({ credentials }),
      visibleRefs: refs => visibility.visibleRefs(refs, { credentials }),
      aiVisibility: () => visibility.aiVisibility({ credentials }),
    }),
  };
  return visibility;
}
