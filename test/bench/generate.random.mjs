/** A small random generator whose numbers depend on the seed alone (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** A whole number from 0 up to, and without, the limit. */
  const below = limit => Math.floor(next() * limit);
  /** True in so many cases of 100. */
  const percent = share => next() * 100 < share;
  const pick = values => values[below(values.length)];
  /** One of the keys, as often as its weight says. */
  const weighted = weights => {
    const entries = Object.entries(weights);
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let rest = next() * total;
    for (const [value, weight] of entries) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return entries[0][0];
  };
  return { next, below, percent, pick, weighted };
}
