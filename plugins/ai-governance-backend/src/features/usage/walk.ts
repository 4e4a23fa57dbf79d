import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isAiRef, stepsFrom } from './stepsFrom';

/** How far and how wide a walk goes before it leaves something out, and says so. */
export const WALK_LIMITS = { depth: 4, entities: 500, assets: 500 };

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

/** All that a walk came by, and why it left something out. */
export interface Walk {
  reached: Reached[];
  /** Absent: nothing was left out. */
  cut?: string;
}

type Step = Omit<Reached, 'entity'>;

/** Entities by ref, with undefined for what is not there. */
export type Load = (refs: string[]) => Promise<Array<Entity | undefined>>;

/**
 * Walks from an entity towards the AI it uses, breadth first: each entity
 * once, in the same order every time. AI assets have room of their own, so
 * that a system of very many components still shows what these use.
 */
export async function walkFrom(
  start: Entity,
  load: Load,
  limits: typeof WALK_LIMITS = WALK_LIMITS,
): Promise<Walk> {
  const seen = new Set([stringifyEntityRef(start)]);
  const reached: Reached[] = [];
  const cuts = new Set<string>();
  const room = { entities: limits.entities, assets: limits.assets };
  const take = (steps: Step[], what: keyof typeof room) => {
    const taken = steps.slice(0, room[what]);
    room[what] -= taken.length;
    if (taken.length < steps.length) {
      const words = what === 'assets' ? 'AI assets' : 'entities';
      cuts.add(`Looked at ${limits[what]} ${words}; more may follow`);
    }
    return taken;
  };
  let steps = stepsOf(start, [], seen);
  for (let depth = 1; steps.length; depth++) {
    if (depth > limits.depth) {
      cuts.add(`Looked ${limits.depth} steps deep; more may follow`);
      break;
    }
    const taken = [
      ...take(
        steps.filter(({ ref }) => isAiRef(ref)),
        'assets',
      ),
      ...take(
        steps.filter(({ ref }) => !isAiRef(ref)),
        'entities',
      ),
    ];
    const entities = taken.length ? await load(taken.map(s => s.ref)) : [];
    const level = taken.map((step, i) => ({ ...step, entity: entities[i] }));
    reached.push(...level);
    steps = level
      .flatMap(({ ref, entity, via }) =>
        entity ? stepsOf(entity, [...via, ref], seen) : [],
      )
      .sort(byRef);
  }
  return { reached, cut: cuts.size ? [...cuts].join('. ') : undefined };
}

/** The steps from an entity that nobody took yet; marks them as seen. */
function stepsOf(from: Entity, via: string[], seen: Set<string>): Step[] {
  return stepsFrom(from)
    .filter(ref => !seen.has(ref))
    .map(ref => {
      seen.add(ref);
      return { ref, from, via };
    });
}

function byRef(a: Step, b: Step): number {
  return a.ref < b.ref ? -1 : 1;
}
