import { EvaluationResult } from '../imports';
import { ComparisonItem } from './comparison';
import { NOT_APPLICABLE } from './askedFields';
import { foldText } from './foldText';

/** What the cells of a subject say whose results could not be loaded. */
const NOT_LOADED = 'could not be loaded';

/**
 * The measured results of a subject, why they could not be loaded, or that its
 * kind is not measured.
 *
 * @public
 */
export type SubjectResults =
  | { state: 'loaded'; results: EvaluationResult[] }
  | { state: 'failed'; reason: string }
  | { state: 'not-applicable' };

/**
 * Measured results as rows of a comparison: one row a metric and the data it
 * was measured on, whatever the case of their names. Without any result one
 * row says so; a subject whose results could not be loaded says why.
 *
 * @public
 */
export function measuredRows(
  subjects: readonly SubjectResults[],
): ComparisonItem[] {
  const labels = new Map<string, string>();
  for (const subject of subjects) {
    for (const result of resultsOf(subject)) {
      const label = labelOf(result);
      const key = foldText(label);
      if (!labels.has(key)) labels.set(key, label);
    }
  }
  const rows = [...labels].map(([key, label]) =>
    rowOf(
      `measured-${key}`,
      label,
      subjects.map(subject => {
        if (subject.state === 'not-applicable') return NOT_APPLICABLE;
        if (subject.state === 'failed') return NOT_LOADED;
        const values = subject.results
          .filter(result => foldText(labelOf(result)) === key)
          .map(textOf);
        return [...new Set(values)].join('; ') || null;
      }),
    ),
  );
  const failed = subjects.some(({ state }) => state === 'failed');
  const measured = subjects.some(({ state }) => state !== 'not-applicable');
  if (!measured || (rows.length > 0 && !failed)) return rows;
  const summary = rowOf('measured', 'Measured results', subjects.map(stateOf));
  return [summary, ...rows];
}

/**
 * A comparison with more rows at the end of their group; a group that it does
 * not have yet comes last.
 *
 * @public
 */
export function withRows(
  items: readonly ComparisonItem[],
  more: readonly ComparisonItem[],
): ComparisonItem[] {
  const groups = [...new Set([...items, ...more].map(({ group }) => group))];
  return groups.flatMap(group =>
    [...items, ...more].filter(item => item.group === group),
  );
}

function resultsOf(subject: SubjectResults) {
  return subject.state === 'loaded' ? subject.results : [];
}

function labelOf({ metric, dataset, split }: EvaluationResult): string {
  const data = [dataset, split].filter(Boolean).join(', ');
  return `${metric} on ${data || 'data that is not recorded'}`;
}

function textOf({ value, verified }: EvaluationResult): string {
  return verified ? `${value} (verified)` : value;
}

function stateOf(subject: SubjectResults): string | null {
  switch (subject.state) {
    case 'not-applicable':
      return NOT_APPLICABLE;
    case 'failed':
      return `${NOT_LOADED}: ${subject.reason}`;
    default: {
      const { length } = subject.results;
      if (length === 0) return null;
      return `${length} result${length === 1 ? '' : 's'}`;
    }
  }
}

function rowOf(
  id: string,
  label: string,
  cells: Array<string | null>,
): ComparisonItem {
  return {
    id,
    group: 'Quality',
    label,
    cells,
    differs: cells.some(cell => cell !== cells[0]),
  };
}
