/** What is wrong with a field, and the way out. @public */
export type Problem = {
  /** Path of the field, for example `spec.slos[0].window`. */
  path: string;
  /** The value as it was written; absent when the field is missing. */
  value?: unknown;
  /** What is wrong, to follow the value: "is not one of …". */
  message: string;
  /** What to do about it. */
  fix: string;
};

const LONGEST_VALUE = 60;

function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > LONGEST_VALUE
    ? `${written.slice(0, LONGEST_VALUE)}…`
    : written;
}

/** One problem in one sentence. @public */
export function describeProblem({ path, value, message, fix }: Problem) {
  const subject = value === undefined ? path : `${path} ${shown(value)}`;
  return `${subject} ${message}: ${fix}`;
}

/**
 * All problems in one line, because the catalog shows an error as one line:
 * each names its field, the value, and how to mend it.
 * @public
 */
export function describeProblems(problems: readonly Problem[]): string {
  const count =
    problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [
    count,
    problems
      .map((each, index) => `(${index + 1}) ${describeProblem(each)}`)
      .join('; '),
  ].join(': ');
}
