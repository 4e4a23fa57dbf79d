import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { hasNul } from './parse';

/** The place after which a page starts, as a word for an address. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

/** The place that a cursor stands for; refuses what is none of ours. */
export function decodeCursor<S extends z.ZodType>(
  schema: S,
  cursor: string,
): z.output<S> {
  const parsed = schema.safeParse(readJson(cursor));
  if (!parsed.success) {
    throw new InputError(
      `query.cursor '${cursor.slice(
        0,
        100,
      )}' does not belong to this list: leave it out to start at the first page`,
    );
  }
  return parsed.data;
}

function readJson(cursor: string): unknown {
  try {
    const place: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    return hasNul(place) ? undefined : place;
  } catch {
    return undefined;
  }
}
