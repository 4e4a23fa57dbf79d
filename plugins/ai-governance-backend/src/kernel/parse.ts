import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** The parts of a request that a contract describes. */
export type RequestPart = 'path' | 'query' | 'body';

/**
 * The query of a request as written: a parameter that stands there once is a
 * string, one that is repeated an array. Brackets and dots mean nothing.
 */
export function readQuery(url: string): Record<string, string | string[]> {
  const start = url.indexOf('?');
  if (start < 0) return {};
  const search = new URLSearchParams(url.slice(start));
  const names = [...new Set(search.keys())];
  return Object.fromEntries(
    names.map(name => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

/** The names that a query schema knows. */
export function knownNames(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Refuses query parameters that nobody would look at, and names the known ones. */
export function refuseUnknown(
  query: Record<string, unknown>,
  known: string[],
): void {
  const unknown = Object.keys(query).filter(name => !known.includes(name));
  if (unknown.length) {
    throw new InputError(
      `Unknown query parameter ${unknown.map(quote).join(', ')}: ${
        known.length
          ? `use ${known.join(', ')}`
          : 'this address takes no parameters'
      }`,
    );
  }
}

/** What the schema makes of a value; a refusal names field, value and way out. */
export function parsePart<S extends z.ZodType>(
  part: RequestPart,
  schema: S,
  value: unknown,
): z.output<S> {
  refuseNul(part, value);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InputError(
    parsed.error.issues
      .slice(0, 10)
      .map(issue => describe(part, issue, value))
      .join('; '),
  );
}

/** A NUL character is in no name, and PostgreSQL refuses to look for it. */
export function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some(hasNul)
  );
}

function refuseNul(part: RequestPart, value: unknown): void {
  for (const [name, found] of Object.entries(value ?? {})) {
    if (hasNul(found)) {
      throw new InputError(
        `${part}.${name} cannot be used: it has a NUL character, take it out`,
      );
    }
  }
}

type Issue = z.core.$ZodIssue;

function describe(part: RequestPart, issue: Issue, value: unknown): string {
  const { path, message } = mostSpecific(issue);
  const found = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  const field = [part, ...path.map(String)].join('.');
  if (found === undefined) {
    return `${field} is missing: ${
      isTypeMismatch(message) ? 'give it a value' : message
    }`;
  }
  return `${field} ${quote(found)} cannot be used: ${message}`;
}

/** Of the branches of a union, the one that came furthest knows best. */
function mostSpecific(issue: Issue): {
  path: PropertyKey[];
  message: string;
} {
  if (issue.code !== 'invalid_union' || !issue.errors.length) return issue;
  const inner = issue.errors
    .flatMap(issues => issues.slice(0, 1))
    .map(mostSpecific)
    .sort(
      (a, b) =>
        b.path.length - a.path.length ||
        Number(isTypeMismatch(a.message)) - Number(isTypeMismatch(b.message)),
    )[0];
  return { path: [...issue.path, ...inner.path], message: inner.message };
}

function isTypeMismatch(message: string): boolean {
  return message.startsWith('Invalid input');
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `'${text.length > 100 ? `${text.slice(0, 100)}…` : text}'`;
}
