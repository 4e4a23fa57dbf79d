/** A fact as it is held, or is to be held. */
export interface Held {
  /** JSON. */
  value: string;
  source: string;
  observedAt: Date;
  validUntil?: Date;
  recordedAt: Date;
}

/** One write of a fact, checked; without a value it is retracted. */
export interface Said {
  value?: string;
  source: string;
  observedAt: Date;
  validUntil?: Date;
}

/** A change that history keeps; without a value it is a retraction. */
export interface Change extends Said {
  recordedAt: Date;
}

/**
 * What one write after the other makes of a fact.
 *
 * - The last writer holds the fact, whatever its source.
 * - The same value from the same source only moves when it was seen and until
 *   when it holds: nothing changed, so history has nothing to tell.
 * - Only the source that holds a fact can retract it. A retraction by another
 *   does nothing: what one source stopped seeing, another may still know.
 */
export function settle(
  before: Held | undefined,
  writes: readonly Said[],
  now: Date,
): { after: Held | undefined; changes: Change[] } {
  let after = before;
  const changes: Change[] = [];
  for (const said of writes) {
    const { value, source, observedAt, validUntil } = said;
    if (value === undefined) {
      if (after?.source !== source) continue;
      after = undefined;
      changes.push({ source, observedAt, recordedAt: now });
    } else if (after?.value === value && after.source === source) {
      after = { ...after, observedAt, validUntil };
    } else {
      after = { value, source, observedAt, validUntil, recordedAt: now };
      changes.push(after);
    }
  }
  return { after, changes };
}

/** Whether the row of a fact has to be written again. */
export function isSame(one: Held, other: Held): boolean {
  return (
    one.value === other.value &&
    one.source === other.source &&
    one.observedAt.getTime() === other.observedAt.getTime() &&
    one.validUntil?.getTime() === other.validUntil?.getTime()
  );
}
