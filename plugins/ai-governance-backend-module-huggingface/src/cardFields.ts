import { ImportFinding } from '@aigov/backstage-plugin-ai-governance-node';
import { FrontMatter } from './parseFrontMatter';
import { plainCharacters } from './plainText';
import { shown } from './shown';

const LONGEST_TEXT = 500;
const LONGEST_LIST = 200;
const MOST_REMARKS = 300;

/**
 * The fields of a front matter, read leniently: what has the wrong type is a
 * finding and counts as absent, and never more than that.
 */
export interface CardFields {
  has(field: string): boolean;
  /** A text; numbers are taken as text. */
  text(field: string): string | undefined;
  /** A text or a list of texts, always as a list. */
  texts(field: string): string[];
  /** Whatever is there. */
  value(field: string): unknown;
  note(field: string, message: string, value?: unknown): void;
  /** The fields that nobody has read. */
  rest(): Array<{ field: string; value: string }>;
}

/** Starts reading a front matter; remarks go to `findings`. */
export function readFields(
  { values }: Pick<FrontMatter, 'values'>,
  findings: ImportFinding[],
): CardFields {
  const read = new Set<string>();

  const value = (field: string) => {
    read.add(field);
    return values.get(field) ?? undefined;
  };

  const note = (field: string, message: string, about?: unknown) => {
    if (findings.length > MOST_REMARKS) return;
    if (findings.length === MOST_REMARKS) {
      findings.push({ field: 'card', message: 'has more remarks than these' });
      return;
    }
    findings.push({
      field,
      message,
      ...(about === undefined ? {} : { value: shown(about, LONGEST_TEXT) }),
    });
  };

  const textOf = (field: string, given: unknown): string | undefined => {
    if (given === undefined || given === null) return undefined;
    if (typeof given !== 'string' && typeof given !== 'number') {
      note(field, `is ${wordOf(given)}, not text: left out`, given);
      return undefined;
    }
    const text = plainCharacters(String(given)).trim();
    if (text.length <= LONGEST_TEXT) return text || undefined;
    note(field, `is longer than ${LONGEST_TEXT} characters: cut`, text);
    return text.slice(0, LONGEST_TEXT);
  };

  return {
    value,
    note,
    has: field => values.get(field) !== undefined,
    text: field => textOf(field, value(field)),
    texts(field) {
      const given = value(field);
      const items = Array.isArray(given) ? given : [given];
      if (items.length > LONGEST_LIST) {
        note(
          field,
          `has more than ${LONGEST_LIST} items: the rest is left out`,
        );
      }
      const texts = items
        .slice(0, LONGEST_LIST)
        .map(item => textOf(field, item))
        .filter(text => text !== undefined);
      return [...new Set(texts)];
    },
    rest() {
      const unread = [...values].filter(
        ([field, item]) => !read.has(field) && item !== null,
      );
      const rest = unread.slice(0, MOST_REMARKS).map(([field, item]) => ({
        field: plainCharacters(field).slice(0, 100),
        value: plainCharacters(shown(item)),
      }));
      const left = unread.length - rest.length;
      return left > 0
        ? [...rest, { field: 'card', value: `${left} more fields` }]
        : rest;
    },
  };
}

function wordOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return `${value}`;
}
