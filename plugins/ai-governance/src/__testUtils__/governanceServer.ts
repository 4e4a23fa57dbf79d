import { InventoryRow } from '@aigov/backstage-plugin-ai-governance-common';
import { http, HttpResponse } from 'msw';
import { SetupServer, setupServer } from 'msw/node';

const AS_OF = '2026-11-21T12:00:00.000Z';

/** An asset of the inventory, with what a test cares about. */
export function asset(
  row: Partial<InventoryRow> & { name: string },
): InventoryRow {
  const kind = row.kind ?? 'Model';
  return {
    entityRef: `${kind}:default/${row.name}`.toLocaleLowerCase('en-US'),
    kind,
    title: row.name,
    regions: [],
    capabilities: [],
    usedBy: 0,
    findings: 0,
    ...row,
  };
}

/** A server that records what it was asked. */
export function startServer(): {
  server: SetupServer;
  asked: (path: string) => URLSearchParams[];
} {
  const server = setupServer();
  let requests: URL[] = [];
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' });
    server.events.on('request:start', ({ request }) => {
      requests.push(new URL(request.url));
    });
  });
  afterEach(() => {
    server.resetHandlers();
    requests = [];
  });
  afterAll(() => server.close());
  return {
    server,
    asked: path =>
      requests
        .filter(({ pathname }) => pathname === `/api/ai-governance${path}`)
        .map(({ searchParams }) => searchParams),
  };
}

/** Answers a path of the backend. */
export const answer = (path: string, body: object | (() => object)) =>
  http.get(`*/api/ai-governance${path}`, () =>
    HttpResponse.json(typeof body === 'function' ? body() : body),
  );

type Write = 'post' | 'put' | 'delete';

/** Answers a write; a function is given the body and `If-Match` of the call. */
export const answerWrite = (
  method: Write,
  path: string,
  body: object | ((asked: { body: unknown; ifMatch?: string }) => object),
) =>
  http[method](`*/api/ai-governance${path}`, async ({ request }) => {
    const text = await request.text();
    return HttpResponse.json(
      typeof body === 'function'
        ? body({
            body: text === '' ? undefined : JSON.parse(text),
            ifMatch: request.headers.get('if-match') ?? undefined,
          })
        : body,
    );
  });

/** Refuses a write with 409: somebody else was faster. */
export const conflict = (
  path: string,
  method: Write,
  current: { revision: number; changedBy?: string; changedAt?: string },
) =>
  http[method](`*/api/ai-governance${path}`, () =>
    HttpResponse.json(
      {
        error: {
          name: 'ConflictError',
          message: `Revision ${current.revision} was saved meanwhile`,
          ...current,
        },
        response: { statusCode: 409 },
      },
      { status: 409 },
    ),
  );

/** Refuses a write. */
export const refuseWrite = (
  method: Write,
  path: string,
  status: number,
  message: string,
) =>
  http[method](`*/api/ai-governance${path}`, () =>
    HttpResponse.json(
      {
        error: { name: status === 403 ? 'NotAllowedError' : 'Error', message },
      },
      { status },
    ),
  );

/** Refuses a path of the backend. */
export const refuse = (path: string, status: number, message: string) =>
  http.get(`*/api/ai-governance${path}`, () =>
    HttpResponse.json(
      {
        error: { name: status === 403 ? 'NotAllowedError' : 'Error', message },
      },
      { status },
    ),
  );

/** A page of the inventory with these assets. */
export const assetsPage = (items: InventoryRow[], more: object = {}) => ({
  items,
  total: items.length,
  offset: 0,
  asOf: AS_OF,
  source: 'catalog',
  restricted: false,
  ...more,
});

/** The counts of these assets: of every facet that the tests use. */
export const facetCounts = (facets: object = {}, more: object = {}) => ({
  total: 3,
  facets,
  asOf: AS_OF,
  source: 'catalog',
  restricted: false,
  ...more,
});

/** The configuration of a test app, with parts of the suite switched off. */
export const switchedOff = (...features: string[]) => ({
  app: { baseUrl: 'http://localhost' },
  backend: { baseUrl: 'http://localhost:7007' },
  aiGovernance: Object.fromEntries(
    features.map(feature => [feature, { enabled: false }]),
  ),
});
