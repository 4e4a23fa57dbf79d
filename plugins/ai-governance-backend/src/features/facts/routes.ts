import { z } from 'zod';
import { factsApi } from '@aigov/backstage-plugin-ai-governance-common';
import {
  FeatureEnv,
  Handlers,
} from '@aigov/backstage-plugin-ai-governance-node';
import { decodeCursor, encodeCursor } from '../../kernel/paging';

const cursorSchema = z.object({ before: z.number().int().positive() });

/** The routes of the facts. */
export function factsRoutes(env: FeatureEnv): Handlers<typeof factsApi> {
  const asOf = () => env.now().toISOString();
  return {
    readFacts: async ({ params }) => ({
      items: await env.facts.read(env.db, { entityRefs: [params.entityRef] }),
      asOf: asOf(),
    }),

    readFactHistory: async ({ params, query }) => {
      const { fact, limit, cursor } = query;
      const { items, next } = await env.facts.history(env.db, {
        entityRef: params.entityRef,
        fact,
        limit,
        ...(cursor ? decodeCursor(cursorSchema, cursor) : {}),
      });
      return {
        items,
        ...(next === undefined
          ? {}
          : { cursor: encodeCursor({ before: next }) }),
        asOf: asOf(),
      };
    },

    queryFacts: async ({ body, sight }) => {
      const visible = await sight.visibleRefs(body.entityRefs);
      return {
        items: await env.facts.read(env.db, {
          entityRefs: [...visible],
          facts: body.facts,
        }),
        asOf: asOf(),
        restricted: await sight.isRestricted(),
      };
    },
  };
}
