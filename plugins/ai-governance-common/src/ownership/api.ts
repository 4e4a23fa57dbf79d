import { z } from 'zod';
import {
  accessSchema,
  endpoint,
  entityRefSchema,
  instant,
  paging,
  repeated,
  revisionSchema,
} from '../contract';
import {
  ownershipConfigurePermission,
  ownershipReadPermission,
  ownershipUpdatePermission,
} from '../permissions';
import { ownershipColumns, responsibilityColumns } from './columns';
import { ownershipFindingIds } from './finding';
import { matrixSchema, matrixStates } from './matrix';
import { schemeSchema } from './scheme';
import { supportPathSchema } from './support';
import {
  assignmentPlanSchema,
  matrixViewSchema,
  ownershipRowSchema,
  responsibilityRowSchema,
  schemeViewSchema,
  supportViewSchema,
} from './views';

const entity = z.object({ entityRef: entityRefSchema });

const versionSchema = revisionSchema.extend({
  matrix: matrixSchema.optional().describe('Absent: taken away'),
  schemeRevision: z.number().int(),
});

const assignment = z.object({
  role: z.string().max(60),
  party: entityRefSchema.nullable().describe('null: leave the role vacant'),
});

/**
 * Who answers for what: RACI matrices, support paths, and the rules for them.
 *
 * @public
 */
export const ownershipApi = {
  readScheme: endpoint({
    method: 'GET',
    path: '/ownership/scheme',
    summary: 'The roles, activities and limits that hold for everybody',
    query: z.object({
      revision: z.coerce
        .number<number | string>()
        .int()
        .min(0)
        .max(2_147_483_647)
        .optional()
        .describe('An earlier version; 0 is what the suite came with'),
    }),
    result: schemeViewSchema,
    permission: ownershipReadPermission,
  }),
  saveScheme: endpoint({
    method: 'PUT',
    path: '/ownership/scheme',
    summary: 'Publish new roles, activities or limits',
    body: schemeSchema,
    // Every template may have every cell.
    bodyLimit: '500kb',
    result: schemeViewSchema,
    permission: ownershipConfigurePermission,
    role: 'governance',
    ifMatch: true,
    audit: 'ownership-scheme-change',
  }),
  readMatrix: endpoint({
    method: 'GET',
    path: '/ownership/matrix/:entityRef',
    summary: 'The RACI matrix of an asset or system, as it holds',
    params: entity,
    result: matrixViewSchema,
    permission: ownershipReadPermission,
  }),
  saveMatrix: endpoint({
    method: 'PUT',
    path: '/ownership/matrix/:entityRef',
    summary: 'Save the RACI matrix of an asset or system',
    params: entity,
    body: matrixSchema,
    result: matrixViewSchema,
    permission: ownershipUpdatePermission,
    role: 'owner',
    raci: ['A'],
    ifMatch: true,
    audit: 'ownership-matrix-change',
  }),
  removeMatrix: endpoint({
    method: 'DELETE',
    path: '/ownership/matrix/:entityRef',
    summary:
      'Take the own matrix away: what is inherited or declared holds again',
    params: entity,
    result: matrixViewSchema,
    permission: ownershipUpdatePermission,
    role: 'owner',
    raci: ['A'],
    ifMatch: true,
    audit: 'ownership-matrix-remove',
  }),
  listMatrixVersions: endpoint({
    method: 'GET',
    path: '/ownership/matrix/:entityRef/versions',
    summary: 'Saved matrices, newest first: who held a role on a given date',
    params: entity,
    query: z.object({
      ...paging,
      at: instant.optional().describe('Only the one that held at this moment'),
    }),
    result: z.object({
      items: z.array(versionSchema),
      cursor: z.string().optional(),
      asOf: instant,
    }),
    permission: ownershipReadPermission,
  }),
  readSupport: endpoint({
    method: 'GET',
    path: '/ownership/support/:entityRef',
    summary: 'The support path of an asset, with its gaps',
    params: entity,
    result: supportViewSchema,
    permission: ownershipReadPermission,
  }),
  saveSupport: endpoint({
    method: 'PUT',
    path: '/ownership/support/:entityRef',
    summary: 'Save the support path of an asset',
    params: entity,
    body: supportPathSchema,
    result: supportViewSchema,
    permission: ownershipUpdatePermission,
    role: 'owner',
    raci: ['A', 'R'],
    ifMatch: true,
    audit: 'ownership-support-change',
  }),
  listOwnership: endpoint({
    method: 'GET',
    path: '/ownership/assets',
    summary: 'All assets with who is accountable, most findings first',
    query: z.object({
      ...paging,
      search: z.string().max(200).optional(),
      kind: repeated(z.enum(['Model', 'Dataset', 'AITool'])),
      owner: repeated(z.string().max(400)),
      accountable: repeated(z.string().max(400)),
      state: repeated(z.enum(matrixStates)),
      finding: repeated(z.enum(['any', ...ownershipFindingIds])),
    }),
    result: z.object({
      items: z.array(ownershipRowSchema),
      cursor: z.string().optional(),
      total: z.number().int(),
      counts: z
        .object({
          assets: z.number().int(),
          complete: z.number().int(),
          withFindings: z.number().int(),
          findings: z.partialRecord(
            z.enum(ownershipFindingIds),
            z.number().int(),
          ),
        })
        .describe('Of all that you can see, whatever the filter'),
      parties: z.array(z.string()).describe('Accountable parties to filter by'),
      owners: z.array(z.string()).describe('Owners to filter by'),
      mayAssign: accessSchema,
      asOf: instant.nullable().describe('null: not evaluated yet'),
      source: z.literal('ownership'),
      restricted: z.boolean().describe('Within what you can see'),
    }),
    permission: ownershipReadPermission,
    csv: { filename: 'ai-ownership', columns: ownershipColumns },
  }),
  listResponsibilities: endpoint({
    method: 'GET',
    path: '/ownership/responsibilities/:entityRef',
    summary:
      'What a person or group is accountable or responsible for, gaps first',
    params: entity,
    query: z.object(paging),
    result: z.object({
      items: z.array(responsibilityRowSchema),
      cursor: z.string().optional(),
      counts: z
        .object({
          accountable: z.number().int(),
          responsible: z.number().int(),
          withFindings: z.number().int(),
        })
        .describe('Assets, on all pages'),
      asOf: instant.nullable(),
      source: z.literal('ownership'),
      restricted: z.boolean(),
    }),
    permission: ownershipReadPermission,
    csv: { filename: 'ai-responsibilities', columns: responsibilityColumns },
  }),
  planAssignment: endpoint({
    method: 'POST',
    path: '/ownership/assignments/plan',
    summary: 'What giving a role of many assets to one party would change',
    body: assignment.extend({
      entityRefs: z.array(entityRefSchema).min(1).max(200),
    }),
    bodyLimit: '200kb',
    result: z.object({ items: z.array(assignmentPlanSchema), asOf: instant }),
    permission: ownershipUpdatePermission,
    role: 'governance',
  }),
  assign: endpoint({
    method: 'POST',
    path: '/ownership/assignments',
    summary: 'Give a role of many assets to one party; each asset for itself',
    body: assignment.extend({
      items: z
        .array(
          z.object({
            entityRef: entityRefSchema,
            revision: z.number().int().nonnegative(),
          }),
        )
        .min(1)
        .max(200),
      reason: z.string().trim().max(500).optional(),
    }),
    bodyLimit: '200kb',
    result: z.object({
      items: z.array(
        z.object({
          entityRef: z.string(),
          outcome: z.enum(['changed', 'same', 'conflict', 'refused']),
          reason: z.string().optional(),
          revision: z.number().int(),
        }),
      ),
    }),
    permission: ownershipUpdatePermission,
    role: 'governance',
    audit: 'ownership-assign',
  }),
};
