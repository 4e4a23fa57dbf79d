/** Few enough rows that no database runs out of bindings. */
const CHUNK = 100;

/** A list in parts of a size that one statement takes. */
export function* chunksOf<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += CHUNK) {
    yield items.slice(start, start + CHUNK);
  }
}
