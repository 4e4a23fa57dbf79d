import { NotFoundError, stringifyError } from '@backstage/errors';
import { ownershipApi } from '@aigov/backstage-plugin-ai-governance-common';
import {
  Call,
  FeatureEnv,
  Handlers,
} from '@aigov/backstage-plugin-ai-governance-node';
import { assign, planAssignment } from './assign';
import { listMatrixVersions } from './listMatrixVersions';
import { listOwnership } from './listOwnership';
import { listResponsibilities } from './listResponsibilities';
import { matrixView } from './matrixView';
import { requireSource } from './requireSource';
import { removeMatrix, saveMatrix } from './saveMatrix';
import { saveScheme } from './saveScheme';
import { PublishedScheme, readScheme } from './schemeStore';
import { refuseSpelling, saveSupport, supportView } from './supportView';

/** The routes of ownership. */
export function ownershipRoutes(
  env: FeatureEnv,
): Handlers<typeof ownershipApi> {
  async function schemeView(
    published: PublishedScheme,
    { credentials }: Pick<Call, 'credentials'>,
  ) {
    const access = await env.accessTo(ownershipApi.saveScheme, { credentials });
    return { ...published, access };
  }

  /**
   * Reads the entity again, so that lists and facts of the catalog are of the
   * same moment as the record. That is saved by now, whatever becomes of this.
   */
  async function refresh(entityRef: string): Promise<void> {
    try {
      await env.entities.refresh(entityRef);
    } catch (error) {
      env.logger.warn(
        `Cannot read ${entityRef} again after an edit, the next reading of the catalog will: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  return {
    readScheme: async call => {
      const { revision } = call.query;
      const published = await readScheme(env.db, revision);
      if (!published) {
        throw new NotFoundError(
          `The rules of ownership have no revision ${revision}: leave it out to read those that hold`,
        );
      }
      return schemeView(published, call);
    },
    saveScheme: async call =>
      schemeView(await saveScheme(env, { ...call, scheme: call.body }), call),

    readMatrix: async call =>
      matrixView(env, await requireSource(env, call.params.entityRef), call),
    saveMatrix: async call => {
      const source = await requireSource(env, call.params.entityRef);
      const { ifMatch, actor, body } = call;
      await saveMatrix(env, source, { ifMatch, actor, matrix: body });
      await refresh(source.entityRef);
      return matrixView(env, source, call);
    },
    removeMatrix: async call => {
      const source = await requireSource(env, call.params.entityRef);
      await removeMatrix(env, source, call);
      await refresh(source.entityRef);
      return matrixView(env, source, call);
    },
    listMatrixVersions: call => listMatrixVersions(env, call),

    readSupport: async call =>
      supportView(env, await requireSource(env, call.params.entityRef), call),
    saveSupport: async call => {
      const { ifMatch, actor, body } = call;
      refuseSpelling(body);
      const source = await requireSource(env, call.params.entityRef);
      await saveSupport(env, source, { ifMatch, actor, path: body });
      await refresh(source.entityRef);
      return supportView(env, source, call);
    },

    listOwnership: call => listOwnership(env, call),
    listResponsibilities: call => listResponsibilities(env, call),

    planAssignment: async ({ body, sight }) => ({
      items: await planAssignment(env, { ...body, sight }),
      asOf: env.now().toISOString(),
    }),
    assign: async ({ body, actor, sight }) => ({
      items: await assign(env, { ...body, actor, sight }),
    }),
  };
}
