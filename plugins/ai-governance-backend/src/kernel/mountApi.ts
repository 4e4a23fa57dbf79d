import express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Api, Endpoint } from '@aigov/backstage-plugin-ai-governance-common';
import { Call, Handlers } from '@aigov/backstage-plugin-ai-governance-node';
import { actorOf } from './actor';
import { authorizeCall, AuthorizeDeps } from './authorize';
import { readBody } from './body';
import { answerCsv, wantsCsv } from './csvAnswer';
import { readIfMatch } from './ifMatch';
import { knownNames, parsePart, readQuery, refuseUnknown } from './parse';
import { Visibility } from './visibility';

/** What serving an api takes. */
export interface MountDeps extends AuthorizeDeps {
  auditor: AuditorService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  visibility: Visibility;
}

/**
 * Serves an api. Credentials, permission, role, validation, entity guard,
 * audit, CSV and the shape of the answer are handled here, for every endpoint
 * alike; a handler only does its work.
 */
export function mountApi<A extends Api>(
  api: A,
  deps: MountDeps,
  handlers: Handlers<A>,
): express.Router {
  const router = Router();
  for (const key of Object.keys(api) as Array<keyof A & string>) {
    const spec: Endpoint = api[key];
    // The compiler cannot follow one key through both objects.
    const handler = handlers[key] as unknown as Handler;
    const method = spec.method.toLowerCase() as Lowercase<Endpoint['method']>;
    router[method](spec.path, async (req, res) => {
      const credentials = await deps.httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const event = await startAudit(spec, deps, req);
      try {
        await serve({ spec, deps, handler, req, res, credentials });
      } catch (error) {
        await event?.fail({ error: error as Error });
        throw error;
      }
      await event?.success();
    });
  }
  return router;
}

type Handler = (call: Call) => Promise<unknown>;

async function serve(options: {
  spec: Endpoint;
  deps: MountDeps;
  handler: Handler;
  req: express.Request;
  res: express.Response;
  credentials: BackstageCredentials;
}): Promise<void> {
  const { spec, deps, handler, req, res, credentials } = options;
  const { entityRef } = req.params;
  await authorizeCall(deps, spec, { credentials, entityRef });

  const { format, columns, ...query } = readQuery(req.url);
  refuseUnknown(readQuery(req.url), [
    ...knownNames(spec.query),
    ...(spec.csv ? ['format', 'columns'] : []),
  ]);
  const csv = wantsCsv(spec, { format, columns });
  const call: Call = {
    params: parsePart('path', spec.params, req.params),
    query: parsePart('query', spec.query, csv ? csv.queryOf(query) : query),
    body: parsePart('body', spec.body, await readBody(spec, req, res)),
    ifMatch: readIfMatch(spec, req.headers['if-match']),
    credentials,
    actor: actorOf(credentials),
    sight: deps.visibility.sightOf(credentials),
  };
  await requireVisible(deps.catalog, call);

  const answer = async (asked: Call) =>
    onContract(spec, deps.logger, await handler(asked));
  if (csv) {
    await answerCsv(res, { ...csv, spec, call, answer });
  } else {
    res.json(await answer(call));
  }
}

async function startAudit(
  { audit, method }: Endpoint,
  { auditor }: MountDeps,
  request: express.Request,
) {
  if (!audit) return undefined;
  return auditor.createEvent({
    eventId: audit,
    severityLevel: method === 'GET' ? 'low' : 'medium',
    request,
    meta: { ...request.params },
  });
}

/** Whoever may not see an entity learns nothing about it, not even that it is. */
async function requireVisible(
  catalog: CatalogService,
  { params, credentials }: Call,
): Promise<void> {
  const { entityRef } = (params ?? {}) as { entityRef?: string };
  if (entityRef === undefined) return;
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) {
    throw new NotFoundError(
      `No entity '${entityRef}' in the catalog that you can see: check the spelling, or ask its owner for access`,
    );
  }
}

/** An answer that breaks the contract is our fault, and nobody else's to read. */
function onContract(spec: Endpoint, logger: LoggerService, answer: unknown) {
  const parsed = spec.result.safeParse(answer);
  if (parsed.success) return parsed.data;
  const at = `${spec.method} ${spec.path}`;
  logger.error(`${at} broke its contract: ${z.prettifyError(parsed.error)}`);
  throw new Error(`The answer of ${at} is not on contract: see the server log`);
}
