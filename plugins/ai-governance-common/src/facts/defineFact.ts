import { z } from 'zod';

/**
 * A fact: one typed value about an entity, which one feature writes and any
 * other may read. A fact that is not known is absent; there is no value for
 * "unknown".
 *
 * @public
 */
export interface FactDefinition<T = unknown> {
  /** `<feature>.<words-with-hyphens>`. */
  id: string;
  title: string;
  description?: string;
  schema: z.ZodType<T>;
}

const FACT_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;

/**
 * Declares a fact and checks its id.
 *
 * @public
 */
export function defineFact<T>(fact: FactDefinition<T>): FactDefinition<T> {
  if (!FACT_ID.test(fact.id)) {
    throw new Error(
      `The fact id '${fact.id}' must be <feature>.<words-with-hyphens>, for example ownership.accountable`,
    );
  }
  return fact;
}
