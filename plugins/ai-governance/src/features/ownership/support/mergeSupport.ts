import type { SupportPath } from '@aigov/backstage-plugin-ai-governance-common';

/** The parts of a support path, in the order of the page. */
export const supportFields = [
  'firstContact',
  'channel',
  'hours',
  'knowledgeBase',
  'alert',
  'onCall',
  'escalation',
  'incident',
  'vendor',
] as const satisfies ReadonlyArray<keyof SupportPath>;

/** @see supportFields */
export type SupportField = (typeof supportFields)[number];

/** Whose value of a field holds. */
export type Side = 'mine' | 'theirs';

/** The same content as the same text, whatever the order of its keys. */
function textOf(value: unknown): string {
  return (
    JSON.stringify(value, (_, part) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(
            Object.entries(part).sort(([a], [b]) => a.localeCompare(b)),
          )
        : part,
    ) ?? ''
  );
}

/**
 * The fields in which two versions differ, and whose to suggest: what only one
 * of the two changed since the common version holds, and otherwise mine.
 */
export function differencesOf(versions: {
  base: SupportPath;
  mine: SupportPath;
  theirs: SupportPath;
}): { field: SupportField; suggested: Side }[] {
  const { base, mine, theirs } = versions;
  return supportFields
    .filter(field => textOf(mine[field]) !== textOf(theirs[field]))
    .map(field => ({
      field,
      suggested:
        textOf(mine[field]) === textOf(base[field]) ? 'theirs' : 'mine',
    }));
}

/** One path of two: for each field the side that was chosen, else theirs. */
export function mergePaths(
  mine: SupportPath,
  theirs: SupportPath,
  chosen: Partial<Record<SupportField, Side>>,
): SupportPath {
  const taken = supportFields.map(field => {
    const side = chosen[field] === 'mine' ? mine : theirs;
    return [field, side[field]] as const;
  });
  return {
    escalation: [],
    ...Object.fromEntries(taken.filter(([, value]) => value !== undefined)),
  };
}
