import { RuleProblem } from '@aigov/backstage-plugin-ai-governance-common';

const MOST = 10;

/** What is wrong, each thing once, and not more than somebody reads. */
export function problemsInWords(problems: readonly RuleProblem[]): string {
  const words = [...new Set(problems.map(({ message }) => message))];
  const more = words.length - MOST;
  return [
    ...words.slice(0, MOST),
    ...(more > 0 ? [`and ${more} more of the kind`] : []),
  ].join('; ');
}
