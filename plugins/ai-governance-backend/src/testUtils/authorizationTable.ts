import {
  AiGovernanceApis,
  openApiApi,
} from '@aigov/backstage-plugin-ai-governance-common';

/** Who calls, in the order of the table. */
export const columns = [
  'anonymous',
  'stranger',
  'reader',
  'owner',
  'accountable',
  'governance',
  'service',
  'denied',
  'conditionHolds',
  'conditionFails',
] as const;

/** What a call of an endpoint is made of; `:source` is an import source. */
export interface SampleCall {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: number;
}

/** Where answers have their numbers. */
interface Counted {
  total: number;
  items: Array<{ lastRun: { counts: { created: number } } }>;
}

/** What is expected of one endpoint. */
export interface Row {
  call: SampleCall;
  /** Expected status of each column. */
  expected: string;
  /**
   * A call whose answer names an entity to those who may see it, or why there
   * is none.
   */
  names?: SampleCall | string;
  /** A call that is answered alike when something is there and hidden. */
  twin?: SampleCall;
  /** A number in the answer that is one less without the entity. */
  count?: (body: Counted) => number;
}

type KeysOf<T> = T extends unknown ? keyof T & string : never;
type EndpointKey =
  | KeysOf<AiGovernanceApis[keyof AiGovernanceApis]>
  | keyof typeof openApiApi;

const triage = { params: { entityRef: 'model:default/triage' } };
const router = { params: { entityRef: 'component:default/router' } };
const team = { params: { entityRef: 'group:default/ml' } };
const source = { params: { sourceId: ':source' } };
const both = ['model:default/triage', 'model:default/acme-secret'];

// A write that is allowed gets as far as its body, which is none of any kind,
// or to a revision that there is not.
const wrong = { body: [], ifMatch: 999 };

// prettier-ignore
const may = {
  //         anonym strang reader owner accnt govern servic denied holds fails
  readAll: ' 401   200    200    200   200   200    200    403    200   200',
  readOne: ' 401   404    200    200   200   200    200    403    200   403',
  ownOne: '  401   404    403    400   400   403    403    403    400   403',
  basicAll: '401   200    200    200   200   200    200    403    403   403',
  basicOne: '401   404    200    200   200   200    200    403    403   403',
  govern: '  401   403    403    403   403   200    403    403    403   403',
  bulk: '    401   403    403    403   403   400    403    403    400   400',
};

const aboutOne = 'is about the entity of the path alone';

/** Every endpoint, and who gets which answer. */
export const authorizationTable: Record<EndpointKey, Row> = {
  readOpenApi: { call: {}, expected: may.basicAll },

  listActivity: { call: {}, expected: may.readAll, names: {} },
  verifyActivity: { call: {}, expected: may.govern },

  readFacts: { call: triage, expected: may.readOne, names: aboutOne },
  readFactHistory: {
    call: { ...triage, query: { fact: 'catalog.owner' } },
    expected: may.readOne,
    names: aboutOne,
  },
  queryFacts: {
    call: { body: { entityRefs: both } },
    expected: may.readAll,
    names: { body: { entityRefs: both } },
  },

  readTeam: { call: {}, expected: may.basicAll },

  listSources: {
    call: {},
    expected: may.basicAll,
    names: 'has numbers only',
    count: body => body.items[0].lastRun.counts.created,
  },
  listItems: {
    call: source,
    expected: may.basicAll,
    names: source,
    count: body => body.total,
  },
  startRun: { call: source, expected: may.govern },
  listEntities: {
    call: {},
    expected: '401 403 403 403 403 403 200 403 403 403',
    names: 'is for services, which see everything',
  },
  getProvenance: { call: triage, expected: may.basicOne },

  listAssets: {
    call: {},
    expected: may.readAll,
    names: {},
    count: body => body.total,
  },
  countFacets: {
    call: {},
    expected: may.readAll,
    names: 'has numbers only',
    count: body => body.total,
  },
  compareAssets: {
    call: { query: { entityRef: ['model:default/triage', 'model:default/b'] } },
    expected: '401 404 200 200 200 200 200 403 200 404',
    names: { query: { entityRef: both } },
  },

  listUsedAssets: {
    call: router,
    expected: may.readOne,
    names: router,
    // What a visible entity declares is named, whether it is there or not.
    twin: { params: { entityRef: 'component:default/twin' } },
  },
  listUsers: {
    call: triage,
    expected: may.readOne,
    names: { params: { entityRef: 'dataset:default/tickets' } },
  },

  readScheme: { call: {}, expected: may.readAll },
  saveScheme: {
    call: wrong,
    expected: '401 403 403 403 403 400 403 403 403 403',
  },
  readMatrix: { call: triage, expected: may.readOne },
  saveMatrix: { call: { ...triage, ...wrong }, expected: may.ownOne },
  removeMatrix: {
    call: { ...triage, ifMatch: 999 },
    expected: '401 404 403 409 409 403 403 403 409 403',
  },
  listMatrixVersions: { call: triage, expected: may.readOne, names: aboutOne },
  readSupport: { call: triage, expected: may.readOne },
  saveSupport: { call: { ...triage, ...wrong }, expected: may.ownOne },
  listOwnership: {
    call: {},
    expected: may.readAll,
    names: {},
    count: body => body.total,
  },
  listResponsibilities: { call: team, expected: may.readOne, names: team },
  planAssignment: {
    call: wrong,
    expected: may.bulk,
    names: {
      body: {
        role: 'model-owner',
        party: 'group:default/ml',
        entityRefs: both,
      },
    },
  },
  assign: {
    call: wrong,
    expected: may.bulk,
    names: {
      body: {
        role: 'model-owner',
        party: 'group:default/ml',
        items: [{ entityRef: 'model:default/acme-secret', revision: 0 }],
      },
    },
  },
};
