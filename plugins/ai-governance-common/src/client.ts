import { ResponseError } from '@backstage/errors';
import { z } from 'zod';
import { Api, Endpoint } from './contract';

/**
 * A part of a call: absent, optional or required, as its schema says.
 *
 * @public
 */
export type GivenOf<
  K extends string,
  S extends z.ZodType,
> = unknown extends z.input<S>
  ? {}
  : {} extends z.input<S>
  ? { [P in K]?: z.input<S> }
  : { [P in K]: z.input<S> };

/**
 * The path parameters of an endpoint.
 *
 * @public
 */
export type ParamsOf<E extends Endpoint> = unknown extends z.input<E['params']>
  ? {}
  : z.input<E['params']>;

/**
 * What a call of an endpoint takes: its path parameters by name, `query` and
 * `body` where the endpoint has them, and as `ifMatch` the revision that a
 * write was made on.
 *
 * @public
 */
export type CallOf<E extends Endpoint> = ParamsOf<E> &
  GivenOf<'query', E['query']> &
  GivenOf<'body', E['body']> &
  (E['ifMatch'] extends true ? { ifMatch: number } : {});

/**
 * The method that calls an endpoint.
 *
 * @public
 */
export type MethodOf<E extends Endpoint> = {} extends CallOf<E>
  ? (
      call?: CallOf<E>,
      options?: { signal?: AbortSignal },
    ) => Promise<z.output<E['result']>>
  : (
      call: CallOf<E>,
      options?: { signal?: AbortSignal },
    ) => Promise<z.output<E['result']>>;

/**
 * The typed client of an api: one method per endpoint.
 *
 * @public
 */
export type ClientOf<A extends Api> = { [K in keyof A]: MethodOf<A[K]> };

/**
 * Anything that fetches: the `fetchApi` of the browser, or a function that adds
 * a service token.
 *
 * @public
 */
export interface Fetcher {
  fetch: typeof fetch;
}

/**
 * The address of a call below the base, query included.
 *
 * @public
 */
export function urlOf(
  spec: Pick<Endpoint, 'path'>,
  call: Record<string, unknown> & { query?: unknown } = {},
): string {
  const path = spec.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(call[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    for (const item of [value].flat()) {
      if (item !== undefined && item !== null) search.append(name, `${item}`);
    }
  }
  const query = search.toString();
  return query ? `${path}?${query}` : path;
}

/**
 * Makes the client of an api. Answers are checked against the contract;
 * refusals are thrown as `ResponseError` with the message of the server.
 *
 * @public
 */
export function createClient<A extends Api>(
  api: A,
  fetcher: Fetcher,
  baseUrl: string = 'plugin://ai-governance',
): ClientOf<A> {
  const client: Record<string, unknown> = {};
  for (const [key, spec] of Object.entries(api)) {
    client[key] = async (
      call: Record<string, unknown> = {},
      options?: { signal?: AbortSignal },
    ) => {
      const response = await fetcher.fetch(`${baseUrl}${urlOf(spec, call)}`, {
        method: spec.method,
        signal: options?.signal,
        body: call.body === undefined ? undefined : JSON.stringify(call.body),
        headers: {
          ...(call.body === undefined
            ? {}
            : { 'Content-Type': 'application/json' }),
          ...(spec.ifMatch ? { 'If-Match': `"${call.ifMatch}"` } : {}),
        },
      });
      if (!response.ok) throw await ResponseError.fromResponse(response);
      return spec.result.parse(await response.json());
    };
  }
  return client as ClientOf<A>;
}
