import { z } from 'zod';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Api, Endpoint } from '@aigov/backstage-plugin-ai-governance-common';

/**
 * The AI entities that a caller may see: all of them, or just these.
 *
 * @public
 */
export type AiVisibility =
  | { restricted: false }
  | { restricted: true; refs: ReadonlySet<string> };

/**
 * What the caller of an endpoint may see: what the catalog shows, and of that
 * what the permission of the endpoint allows. Lists, counts and exports pass
 * through it.
 *
 * @public
 */
export interface Sight {
  /** Whether something may be hidden: counts are then "within what you can see". */
  isRestricted(): Promise<boolean>;
  /** Those of the refs that the caller may see; asked for in batches. */
  visibleRefs(refs: Iterable<string>): Promise<Set<string>>;
  /** Which AI entities the caller may see. */
  aiVisibility(): Promise<AiVisibility>;
}

/**
 * What a handler is given: checked input, and on whose behalf it acts.
 *
 * @public
 */
export interface Call<E extends Endpoint = Endpoint> {
  params: z.output<E['params']>;
  query: z.output<E['query']>;
  body: z.output<E['body']>;
  /** The revision of `If-Match`; 0 where the endpoint has no `ifMatch`. */
  ifMatch: number;
  credentials: BackstageCredentials;
  /** Entity ref of the person, or subject of the service. */
  actor: string;
  /** The entity of `:entityRef` as the caller may see it; none without one. */
  entity?: Entity;
  sight: Sight;
}

/**
 * One function for every endpoint of an api.
 *
 * @public
 */
export type Handlers<A extends Api> = {
  [K in keyof A]: (call: Call<A[K]>) => Promise<z.input<A[K]['result']>>;
};
