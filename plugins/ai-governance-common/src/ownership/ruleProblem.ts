/**
 * A rule that a matrix or scheme breaks: what is wrong and the way out, and
 * where it stands.
 *
 * @public
 */
export interface RuleProblem {
  message: string;
  activity?: string;
  role?: string;
}

type Titled = { id: string; title: string };

/** The title of a role or activity; its id when nobody knows it. @internal */
export function titleOf(items: readonly Titled[], id: string): string {
  return items.find(item => item.id === id)?.title ?? id;
}

/** `Build, Deploy and Retire` @internal */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
