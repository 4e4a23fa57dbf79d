import { createHash } from 'crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { importsApi } from '@aigov/backstage-plugin-ai-governance-common';
import {
  FeatureEnv,
  Handlers,
} from '@aigov/backstage-plugin-ai-governance-node';
import { decodeCursor, encodeCursor } from '../../kernel/paging';
import {
  currentRevision,
  findEntity,
  listEntities,
  listResults,
} from './entityStore';
import { listSources } from './listSources';
import { listVisibleItems } from './listVisibleItems';
import { ImportSource } from './source';
import { withinSight } from './withinSight';

const entityCursor = z.string();

/** The scheduled task of a source. */
export const taskOf = ({ id }: Pick<ImportSource, 'id'>) => `imports-${id}`;

/** Serves the imports. */
export function importsRoutes(
  env: FeatureEnv,
  sources: ImportSource[],
): Handlers<typeof importsApi> {
  const { db, scheduler } = env;
  const sourceIds = sources.map(({ id }) => id);
  const setup = createHash('sha256')
    .update(JSON.stringify(sourceIds))
    .digest('hex')
    .slice(0, 8);

  const sourceOf = (id: string): ImportSource => {
    const source = sources.find(each => each.id === id);
    if (source) return source;
    throw new NotFoundError(
      `No import source '${id.slice(0, 100)}': see the list of sources`,
    );
  };

  return {
    listSources: async ({ credentials, sight }) => {
      const now = new Date();
      const states = await listSources(
        { ...env, sources },
        { credentials, now },
      );
      const seen = await sight.aiVisibility();
      return {
        items: seen.restricted
          ? await Promise.all(
              states.map(state =>
                withinSight(db, state, {
                  source: sourceOf(state.id),
                  refs: seen.refs,
                }),
              ),
            )
          : states,
        mayRun: (await env.accessTo(importsApi.startRun, { credentials }))
          .mayEdit,
        asOf: now.toISOString(),
      };
    },

    listItems: async ({ params, query, sight }) => {
      const { id: sourceId } = sourceOf(params.sourceId);
      const seen = await sight.aiVisibility();
      const asked = { ...query, sourceId };
      return {
        ...(await listVisibleItems(db, asked, seen)),
        asOf: new Date().toISOString(),
        restricted: seen.restricted,
      };
    },

    startRun: async ({ params }) => {
      const source = sourceOf(params.sourceId);
      try {
        await scheduler.triggerTask(taskOf(source));
      } catch (error) {
        if (!(error instanceof Error && error.name === 'ConflictError')) {
          throw error;
        }
        throw new ConflictError(
          `The import of '${source.title}' is running already: wait until it is done, then look at its result`,
        );
      }
      return { started: true as const };
    },

    listEntities: async ({ query: { limit, cursor } }) => {
      // Read before the page: a change in between then shows as a new revision.
      const revision = await currentRevision(db);
      const after =
        cursor === undefined ? undefined : decodeCursor(entityCursor, cursor);
      const rows = await listEntities(db, {
        sourceIds,
        after,
        limit: limit + 1,
      });
      const page = rows.slice(0, limit);
      const last = page[page.length - 1];
      return {
        items: page.map(({ entity }) => ({ entity })),
        revision: `${revision}-${setup}`,
        cursor:
          rows.length > limit && last
            ? encodeCursor(last.entityRef)
            : undefined,
      };
    },

    getProvenance: async ({ params: { entityRef } }) => {
      const found = await findEntity(db, { sourceIds, entityRef });
      if (!found) return { imported: false, results: [], findings: [] };
      return {
        imported: true,
        format: sourceOf(found.sourceId).format.id,
        sourceId: found.cardId,
        file: found.file,
        readAt: found.readAt.toISOString(),
        results: await listResults(db, entityRef),
        findings: found.findings,
      };
    },
  };
}
