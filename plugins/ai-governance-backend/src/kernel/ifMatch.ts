import { InputError } from '@backstage/errors';
import { Endpoint } from '@aigov/backstage-plugin-ai-governance-common';

const REVISION = /^(?:W\/)?"?(\d{1,9})"?$/;

/** The revision that a write was made on; 0 where the endpoint asks for none. */
export function readIfMatch(
  { ifMatch, method, path }: Pick<Endpoint, 'ifMatch' | 'method' | 'path'>,
  header: string | undefined,
): number {
  if (!ifMatch) return 0;
  const revision = header?.trim().match(REVISION)?.[1];
  if (revision === undefined) {
    throw new InputError(
      header === undefined
        ? `${method} ${path} needs the header If-Match: the revision that you read, or 0 when nothing was saved yet`
        : `The header If-Match '${header.slice(
            0,
            100,
          )}' is no revision: write the number that you read, for example "3"`,
    );
  }
  return Number(revision);
}
