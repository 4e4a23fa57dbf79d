import { AiEntity } from '../entities';
import { linksOf } from '../links';

const DAY_MS = 24 * 60 * 60 * 1000;
const SOON_DAYS = 60;

/** How near the declared end is. @public */
export type RetirementState = {
  /** The day after which it must not be used, YYYY-MM-DD. */
  date: string;
  state: 'past' | 'within-60-days' | 'later';
  /** Days from today to the date; negative when it is past. */
  daysLeft: number;
  /** Canonical entity ref of what replaces it. */
  successor?: string;
  source?: string;
};

/**
 * How near the declared end of an asset is, seen from a day (YYYY-MM-DD).
 * Undefined when none is declared. On the date itself it may still be used.
 * @public
 */
export function retirementState(
  entity: AiEntity,
  today: string,
): RetirementState | undefined {
  const { date, source } = entity.spec.retirement ?? {};
  if (!date) return undefined;
  const daysLeft = Math.round(
    (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) /
      DAY_MS,
  );
  if (Number.isNaN(daysLeft)) return undefined;
  const successor = linksOf(entity).find(
    ({ field }) => field === 'spec.retirement.successor',
  )?.targetRef;
  return {
    date,
    state: stateAfter(daysLeft),
    daysLeft,
    ...(successor ? { successor } : {}),
    ...(source ? { source } : {}),
  };
}

function stateAfter(daysLeft: number): RetirementState['state'] {
  if (daysLeft < 0) return 'past';
  return daysLeft <= SOON_DAYS ? 'within-60-days' : 'later';
}
