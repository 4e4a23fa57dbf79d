import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isAiRef, stepsFrom } from './stepsFrom';

/** How far and how wide a walk goes before it stops and says so. */
export const WALK_LIMITS = { depth: 4, entities: 500 };

/** An entity that a walk came by. */
export interface Reached {
  ref: string;
  /** Absent: not in the catalog, or hidden from the caller. */
  entity?: Entity;
  /** The entity one step before it. */
  from: Entity;
  /** Refs between the start and this one, on a shortest way. */
  via: string[];
}

/** All that a walk came by, and why it did not go on. */
export interface Walk {
  reached: Reached[];
  /** Absent: nothing was left out. */
  cut?: string;
}

type Step = Omit<Reached, 'entity'>;

/** Entities by ref, with undefined for what is not there. */
export type Load = (refs: string[]) => Promise<Array<Entity | undefined>>;

/**
 * Walks from an entity towards the AI it uses, breadth first: one request a
 * level, each entity once, in the same order every time.
 */
export async function walkFrom(
  start: Entity,
  load: Load,
  limits: typeof WALK_LIMITS = WALK_LIMITS,
): Promise<Walk> {
  const seen = new Set([stringifyEntityRef(start)]);
  const reached: Reached[] = [];
  let steps = stepsOf(start, [], seen);
  for (let depth = 1; steps.length; depth++) {
    if (depth > limits.depth) {
      return { reached, cut: `Not searched beyond ${limits.depth} steps` };
    }
    const room = limits.entities - reached.length;
    const taken = steps.slice(0, room);
    const entities = taken.length ? await load(taken.map(s => s.ref)) : [];
    const level = taken.map((step, i) => ({ ...step, entity: entities[i] }));
    reached.push(...level);
    if (taken.length < steps.length) {
      return {
        reached,
        cut: `Not searched beyond ${limits.entities} entities`,
      };
    }
    steps = level.flatMap(({ ref, entity, via }) =>
      entity ? stepsOf(entity, [...via, ref], seen) : [],
    );
    steps.sort(assetsFirst);
  }
  return { reached };
}

/** The steps from an entity that nobody took yet; marks them as seen. */
function stepsOf(from: Entity, via: string[], seen: Set<string>): Step[] {
  return stepsFrom(from)
    .filter(ref => !seen.has(ref))
    .map(ref => {
      seen.add(ref);
      return { ref, from, via };
    })
    .sort(assetsFirst);
}

/** When room runs out, it is the AI assets that are kept. */
function assetsFirst(a: Step, b: Step): number {
  return (
    Number(isAiRef(b.ref)) - Number(isAiRef(a.ref)) || (a.ref < b.ref ? -1 : 1)
  );
}
