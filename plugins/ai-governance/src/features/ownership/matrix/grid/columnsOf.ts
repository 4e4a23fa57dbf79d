import { CSSProperties } from 'react';

/** Tells the styles how many roles there are, for the least width of the table. */
export function columnsOf(roles: number): CSSProperties {
  const variables: Record<`--${string}`, number> = { '--roles': roles };
  return variables;
}
