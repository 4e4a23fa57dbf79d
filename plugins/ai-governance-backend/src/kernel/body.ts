import { promisify } from 'util';
import express from 'express';
import { CustomErrorBase, InputError, isError } from '@backstage/errors';
import { Endpoint } from '@aigov/backstage-plugin-ai-governance-common';

/** A body beyond the limit of its endpoint; answered as 413. */
export class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;
  statusCode = 413;
}

/**
 * The JSON body of a request, read with the limit of its own endpoint and only
 * after the caller was found to be allowed.
 */
export async function readBody(
  { method, path, bodyLimit }: Endpoint,
  req: express.Request,
  res: express.Response,
): Promise<unknown> {
  if (method !== 'POST' && method !== 'PUT') return undefined;
  const read = promisify(express.json({ limit: bodyLimit }));
  try {
    await read(req, res);
  } catch (error) {
    if (isError(error) && error.type === 'entity.too.large') {
      throw new PayloadTooLargeError(
        `The body of ${method} ${path} is larger than ${bodyLimit}: send less at a time`,
      );
    }
    if (isError(error) && error.statusCode === 400) {
      throw new InputError(`The body is not JSON: ${error.message}`);
    }
    throw error;
  }
  refuseDepth(req.body);
  return req.body;
}

/** Far deeper than any contract is, and far from what a stack can hold. */
const DEEPEST = 64;

function refuseDepth(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length; depth++) {
    if (depth > DEEPEST) {
      throw new InputError(
        `The body is nested more than ${DEEPEST} levels deep: send it flatter`,
      );
    }
    level = level.flatMap(value =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}
