const KEEP_MS = 5_000;
const MOST_KEYS = 200;

/** Keeps one value a key for some seconds, and only so many keys. */
export interface ShortMemory<T> {
  /** What is kept under the key; made when there is none. */
  of(key: string, make: () => T): T;
  /** Forgets the value, unless another one has taken its place. */
  forget(key: string, value: T): void;
}

/** A memory that answers are a few seconds old at most, whatever is asked. */
export function createShortMemory<T>(
  options: { now?: () => number } = {},
): ShortMemory<T> {
  const { now = Date.now } = options;
  const kept = new Map<string, { until: number; value: T }>();

  return {
    of(key, make) {
      const found = kept.get(key);
      if (found && found.until > now()) return found.value;
      // The oldest stand first: what is out of date goes, and then the surplus.
      kept.delete(key);
      for (const [oldest, { until }] of kept) {
        if (until > now() && kept.size < MOST_KEYS) break;
        kept.delete(oldest);
      }
      const value = make();
      kept.set(key, { until: now() + KEEP_MS, value });
      return value;
    },
    forget(key, value) {
      if (kept.get(key)?.value === value) kept.delete(key);
    },
  };
}
