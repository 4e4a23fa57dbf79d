import { ActivityEntry, FieldChange } from './api';
import { fieldPath, wordsOf } from './fieldPath';
import { recordWords } from './recordWords';

/**
 * A field of a change as people call it. Absent is: there was none.
 *
 * @public
 */
export interface DescribedField {
  /** The path in the record, as the trail has it. */
  field: string;
  label: string;
  before?: FieldChange['before'];
  after?: FieldChange['after'];
}

/**
 * An entry of the trail in words: which record, and which fields of it.
 *
 * @public
 */
export interface DescribedChange {
  /** What kind of record it is: "Ownership matrix". */
  record: string;
  fields: DescribedField[];
  /** What changed, in short: an object that came or went counts once. */
  names: string[];
}

/**
 * Says what an entry of the trail changed. Features name their records and
 * fields in `recordWords`; others read as their paths do, in words.
 *
 * @public
 */
export function describeChange(
  entry: Pick<ActivityEntry, 'feature' | 'recordId' | 'changes'>,
): DescribedChange {
  const words = recordWords[entry.feature];
  const labelOf = ({ field }: FieldChange) => {
    const path = fieldPath(field);
    return words?.field(path) ?? path.map(wordsOf).join(' · ');
  };
  return {
    record: words?.record(entry.recordId) ?? wordsOf(entry.feature),
    fields: entry.changes
      .flatMap(flatten)
      .map(change => ({ ...change, label: labelOf(change) })),
    names: entry.changes.map(labelOf),
  };
}

/**
 * The name of a feature in words, for filters.
 *
 * @public
 */
export function describeFeature(feature: string): string {
  return recordWords[feature]?.title ?? wordsOf(feature);
}

/** The features that keep records. @public */
export const recordingFeatures = Object.keys(recordWords);

/** A whole object that came or went, field by field. */
function flatten(change: FieldChange): FieldChange[] {
  const { field, before, after } = change;
  const value = before ?? after;
  if (
    (before !== undefined && after !== undefined) ||
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    Object.keys(value).length === 0
  ) {
    return [change];
  }
  const side = before === undefined ? 'after' : 'before';
  return Object.entries(value).flatMap(([name, part]) =>
    flatten({ field: `${field}[${JSON.stringify(name)}]`, [side]: part }),
  );
}
