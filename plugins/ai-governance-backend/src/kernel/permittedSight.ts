import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  GovernedEntity,
  Sight,
} from '@aigov/backstage-plugin-ai-governance-node';
import { GovernedEntities } from './governedEntities';
import { createShortMemory } from './shortMemory';

/** Whether the conditions of a decision hold for an entity. */
export type Holds = (
  decision: PolicyDecision,
  entity: GovernedEntity | undefined,
) => boolean;

/** What a conditional decision says of entities, for a few seconds. */
interface Known {
  allowed: Map<string, boolean>;
  ai?: Promise<Set<string>>;
}

/**
 * Narrows what a caller may see of the catalog to what the permission of the
 * endpoint allows. The decision is asked for when a handler looks.
 */
export type NarrowSight = (
  sight: Sight,
  options: {
    credentials: BackstageCredentials;
    permission: string;
    decide: () => Promise<PolicyDecision>;
  },
) => Sight;

/** Makes the narrowing; conditions are applied here, to many at once. */
export function createNarrowSight(deps: {
  governed: GovernedEntities;
  holds: Holds;
  now?: () => number;
}): NarrowSight {
  const { governed, holds, now } = deps;
  const callers = createShortMemory<Known>({ now });

  return (sight, { credentials, permission, decide }) => {
    let asked: Promise<PolicyDecision> | undefined;
    const decision = () => (asked ??= decide());

    const knownOf = (decided: PolicyDecision) =>
      callers.of(
        JSON.stringify([credentials.principal, permission, decided]),
        () => ({ allowed: new Map() }),
      );

    async function allowedOf(refs: Set<string>, decided: PolicyDecision) {
      const { allowed } = knownOf(decided);
      const open = [...refs].filter(ref => !allowed.has(ref));
      const loaded = await governed.load(open);
      open.forEach((ref, index) =>
        allowed.set(ref, holds(decided, loaded[index])),
      );
      return new Set([...refs].filter(ref => allowed.get(ref)));
    }

    function allowedAi(decided: PolicyDecision) {
      const known = knownOf(decided);
      known.ai ??= governed
        .loadAi()
        .then(all =>
          all
            .filter(entity => holds(decided, entity))
            .map(({ entityRef }) => entityRef),
        )
        .then(refs => new Set(refs));
      known.ai.catch(() => {
        known.ai = undefined;
      });
      return known.ai;
    }

    return {
      async isRestricted() {
        const { result } = await decision();
        return result !== AuthorizeResult.ALLOW || sight.isRestricted();
      },

      async visibleRefs(refs) {
        const decided = await decision();
        if (decided.result === AuthorizeResult.DENY) return new Set();
        const seen = await sight.visibleRefs(refs);
        return decided.result === AuthorizeResult.ALLOW
          ? seen
          : allowedOf(seen, decided);
      },

      async aiVisibility() {
        const decided = await decision();
        if (decided.result === AuthorizeResult.ALLOW) {
          return sight.aiVisibility();
        }
        if (decided.result === AuthorizeResult.DENY) {
          return { restricted: true, refs: new Set() };
        }
        const [seen, allowed] = await Promise.all([
          sight.aiVisibility(),
          allowedAi(decided),
        ]);
        return {
          restricted: true,
          refs: seen.restricted
            ? new Set([...allowed].filter(ref => seen.refs.has(ref)))
            : allowed,
        };
      },
    };
  };
}
