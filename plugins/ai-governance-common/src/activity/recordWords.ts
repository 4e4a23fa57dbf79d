import { wordsOf } from './fieldPath';

/** How a feature calls its records and their fields. */
export interface RecordWords {
  /** The feature, in filters. */
  title: string;
  /** What kind of record an id names. */
  record: (recordId: string) => string | undefined;
  /** A field by its path; undefined where the path says it well enough. */
  field: (path: string[]) => string | undefined;
}

const ownershipRecords: Array<[RegExp, string]> = [
  [/^scheme\b/, 'Rules of ownership'],
  [/^support\b/, 'Support path'],
  [/^matrix\b/, 'Ownership matrix'],
];

/** The words of each feature that keeps records. */
export const recordWords: Record<string, RecordWords> = {
  ownership: {
    title: 'Ownership',
    record: id => ownershipRecords.find(([pattern]) => pattern.test(id))?.[1],
    field: ([part, ...rest]) => {
      if (part === 'cells' && rest.length) return rest.map(wordsOf).join(' · ');
      if (part === 'parties' && rest.length) {
        return `Party of ${rest.map(wordsOf).join(' · ')}`;
      }
      return undefined;
    },
  },
};
