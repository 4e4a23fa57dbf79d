/** Edits that turn one word into the other, swaps of neighbours included. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [
    i,
    ...new Array<number>(b.length).fill(0),
  ]);
  for (let j = 0; j <= b.length; j++) rows[0][j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(
        rows[i - 1][j] + 1,
        rows[i][j - 1] + 1,
        rows[i - 1][j - 1] + cost,
      );
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}

const plain = (word: string) =>
  word.toLocaleLowerCase('en-US').replace(/[^a-z0-9]/g, '');

/**
 * The word that was probably meant, or undefined when none is close: at most
 * one edit in a short word, two in a longer one, and case never counts.
 * @internal
 */
export function closest(
  word: string,
  candidates: readonly string[],
): string | undefined {
  const target = plain(word);
  if (!target || target.length > 64) return undefined;
  const allowed = target.length < 6 ? 1 : 2;
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const other = plain(candidate);
    if (Math.abs(other.length - target.length) <= allowed) {
      const edits = distance(target, other);
      if (edits <= allowed && (!best || edits < best.edits)) {
        best = { candidate, edits };
      }
    }
  }
  return best?.candidate;
}
