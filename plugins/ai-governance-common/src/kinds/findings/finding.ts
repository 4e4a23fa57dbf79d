import { Entity } from '@backstage/catalog-model';
import { AiEntity } from '../entities';

/** What each finding is about. @public */
export const findingIds = [
  'not-ready-for-production',
  'personal-data-incomplete',
  'special-category-incomplete',
  'vendor-tool-incomplete',
  'vendor-model-incomplete',
  'license-review-missing',
  'broken-reference',
  'reference-of-wrong-kind',
  'item-incomplete',
  'unknown-task',
  'probable-typo',
  'uses-not-understood',
] as const;

/** @public */
export type FindingId = (typeof findingIds)[number];

/** Something that an entity lacks or gets wrong, and that does not keep it out. @public */
export type Finding = {
  id: FindingId;
  title: string;
  severity: 'error' | 'warning';
  /** Paths of the fields to mend. */
  fields: string[];
  message: string;
  fix: string;
};

/**
 * What the catalog knows beyond the entity itself. A rule that needs what is
 * not given says nothing: unknown is not failed.
 * @public
 */
export type FindingContext = {
  /** Whether a canonical entity ref leads to an entity. */
  resolves?: (targetRef: string) => boolean;
  /** The entity behind a canonical ref, when it is at hand. */
  entityOf?: (targetRef: string) => Entity | undefined;
};

/** One rule, or a few that belong together. @internal */
export type FindingRule = (
  entity: AiEntity,
  context: FindingContext,
) => Finding[];

/** Values that say nothing: absent, empty text, empty list or group. @internal */
export function isAbsent(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The paths, out of a list of path and value, that say nothing. @internal */
export function absentFields(
  fields: ReadonlyArray<readonly [path: string, value: unknown]>,
): string[] {
  return fields.filter(([, value]) => isAbsent(value)).map(([path]) => path);
}

/** "a, b and c". @internal */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
