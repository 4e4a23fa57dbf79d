import type {
  CellValue,
  RaciLetter,
} from '@aigov/backstage-plugin-ai-governance-common';

/**
 * What a cell becomes when a letter is typed into it: A and R go together, the
 * same letter again takes it off, C and I stand alone.
 */
export function typedLetter(
  current: CellValue | undefined,
  letter: RaciLetter,
): CellValue | undefined {
  if (letter === 'C' || letter === 'I') {
    return current === letter ? undefined : letter;
  }
  const hasA = current === 'A' || current === 'AR';
  const hasR = current === 'R' || current === 'AR';
  const [a, r] = letter === 'A' ? [!hasA, hasR] : [hasA, !hasR];
  if (a) return r ? 'AR' : 'A';
  return r ? 'R' : undefined;
}
