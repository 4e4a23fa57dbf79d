import express from 'express';
import { z } from 'zod';
import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { Api, Endpoint } from '@aigov/backstage-plugin-ai-governance-common';
import { Call, Handlers } from '@aigov/backstage-plugin-ai-governance-node';
import { actorOf } from './actor';
import { Outcome, startAudit } from './audit';
import { Guard } from './authorize';
import { readBody } from './body';
import { answerCsv, wantsCsv } from './csvAnswer';
import { readIfMatch } from './ifMatch';
import { knownNames, parsePart, readQuery, refuseUnknown } from './parse';
import { NarrowSight } from './permittedSight';
import { Visibility } from './visibility';

/** What serving an api takes. */
export interface MountDeps {
  auditor: AuditorService;
  guard: Guard;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  narrowSight: NarrowSight;
  visibility: Visibility;
}

type Handler = (call: Call) => Promise<unknown>;

/**
 * Serves an api on a router that takes promises. Credentials, visibility, permission, role, validation, audit,
 * CSV and the shape of the answer are handled here, for every endpoint alike;
 * a handler only does its work.
 */
export function mountApi<A extends Api>(
  router: express.Router,
  api: A,
  options: { deps: MountDeps; handlers: Handlers<A> },
): void {
  const { deps, handlers } = options;
  for (const key of Object.keys(api) as Array<keyof A & string>) {
    const spec: Endpoint = api[key];
    refuseOwnerOfNothing(spec);
    // The compiler cannot follow one key through both objects.
    const handler = handlers[key] as unknown as Handler;
    const method = spec.method.toLowerCase() as Lowercase<Endpoint['method']>;
    const serve = serveEndpoint(spec, deps, handler);
    router[method](spec.path, async (req, res) => {
      const credentials = await deps.httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const event = await startAudit(spec, deps.auditor, {
        request: req,
        credentials,
      });
      try {
        const outcome = await serve(req, res, credentials);
        await event?.success(outcome);
      } catch (error) {
        await event?.fail(error as Error);
        throw error;
      }
    });
  }
}

/** One endpoint; what can be known before the first call is found out here. */
function serveEndpoint(spec: Endpoint, deps: MountDeps, handler: Handler) {
  const { guard, logger, narrowSight, visibility } = deps;
  const known = [
    ...knownNames(spec.query),
    ...(spec.csv ? ['format', 'columns'] : []),
  ];
  const narrows = isResourcePermission(spec.permission);

  const answer = async (asked: Call) =>
    onContract(spec, logger, await handler(asked));

  return async (
    req: express.Request,
    res: express.Response,
    credentials: BackstageCredentials,
  ): Promise<Outcome> => {
    const params = parsePart('path', spec.params, req.params);
    const { entityRef } = (params ?? {}) as Outcome;
    const { decision, entity } = await guard.require(spec, {
      credentials,
      entityRef,
    });

    const asked = readQuery(req.url);
    refuseUnknown(asked, known);
    const { format, columns, ...query } = spec.csv
      ? asked
      : { ...asked, format: undefined, columns: undefined };
    const csv = wantsCsv(spec, { format, columns });
    const sight = visibility.sightOf(credentials);
    const call: Call = {
      params,
      query: parsePart('query', spec.query, csv ? csv.queryOf(query) : query),
      ifMatch: readIfMatch(spec, req.headers['if-match']),
      body: parsePart('body', spec.body, await readBody(spec, req, res)),
      credentials,
      actor: actorOf(credentials),
      entity,
      sight: narrows
        ? narrowSight(sight, {
            credentials,
            permission: spec.permission.name,
            decide: async () =>
              entityRef === undefined
                ? decision
                : guard.limits(spec, credentials),
          })
        : sight,
    };
    if (csv) {
      await answerCsv(res, { ...csv, spec, call, answer });
      return { entityRef };
    }
    const found = await answer(call);
    const revision = revisionOf(found);
    if (revision !== undefined) {
      res.setHeader('ETag', `"${revision}"`);
      // What is derived changes without a revision: nobody has it already.
      delete req.headers['if-none-match'];
    }
    res.json(found);
    return { entityRef, revision };
  };
}

/** Owners are asked for of one entity, so that there must be one. */
function refuseOwnerOfNothing({ method, path, role }: Endpoint): void {
  if (role === 'owner' && !/\/:entityRef(\/|$)/.test(path)) {
    throw new Error(
      `${method} ${path} is for owners, but has no :entityRef to be the owner of: put it in the path, or choose another role`,
    );
  }
}

/** The number of a record in an answer, if it is about one. */
function revisionOf(answer: unknown): number | undefined {
  const { revision } = (answer ?? {}) as { revision?: unknown };
  return typeof revision === 'number' ? revision : undefined;
}

/** An answer that breaks the contract is our fault, and nobody else's to read. */
function onContract(spec: Endpoint, logger: LoggerService, answer: unknown) {
  const parsed = spec.result.safeParse(answer);
  if (parsed.success) return parsed.data;
  const at = `${spec.method} ${spec.path}`;
  logger.error(`${at} broke its contract: ${z.prettifyError(parsed.error)}`);
  throw new Error(`The answer of ${at} is not on contract: see the server log`);
}
