import { z } from 'zod';
import {
  accessSchema,
  endpoint,
  entityRefSchema,
  instant,
  paging,
  raciLetters,
  repeated,
  revisionSchema,
} from '../contract';
import {
  ownershipConfigurePermission,
  ownershipReadPermission,
  ownershipUpdatePermission,
} from '../permissions';
import { ownershipFindingIds, ownershipFindingSchema } from './finding';
import { matrixOrigins, matrixSchema, matrixStates } from './matrix';
import { cellValues, schemeSchema } from './scheme';
import { supportPathSchema } from './support';
import { ownershipColumns, responsibilityColumns } from './columns';

const entity = z.object({ entityRef: entityRefSchema });

/** A party as a screen shows it. */
const party = z.object({
  ref: z.string(),
  title: z.string().optional(),
  state: z.enum(['found', 'left', 'empty']).describe('empty: without members'),
});

/** The rules of ownership, with their revision. @public */
export const schemeViewSchema = revisionSchema.extend({
  scheme: schemeSchema,
  access: accessSchema,
});

/** @public */
export type SchemeView = z.infer<typeof schemeViewSchema>;

/** The matrix of an asset as it holds. @public */
export const matrixViewSchema = revisionSchema.extend({
  entityRef: z.string(),
  state: z.enum(matrixStates),
  system: z
    .string()
    .optional()
    .describe('Entity ref of the system that has a matrix of its own'),
  scheme: schemeSchema.extend({ revision: z.number().int() }),
  /** What holds, saved or not. */
  matrix: matrixSchema,
  parties: z.array(
    z.object({
      role: z.string(),
      party: party.optional().describe('Absent: vacant'),
      origin: z.enum(matrixOrigins),
      declared: z.string().optional().describe('Party in spec.roles, if other'),
      inherited: z
        .string()
        .optional()
        .describe('Party of the system, if other'),
    }),
  ),
  cells: z.array(
    z.object({
      activity: z.string(),
      role: z.string(),
      value: z.enum(cellValues).optional().describe('Absent: empty'),
      origin: z.enum(matrixOrigins),
      inherited: z
        .union([z.enum(cellValues), z.literal('')])
        .optional()
        .describe('Letters of the system, if other; empty text: none'),
    }),
  ),
  catalogOwner: party.optional(),
  findings: z.array(ownershipFindingSchema),
  access: accessSchema,
  asOf: instant,
  source: z.literal('ownership'),
});

/** The matrix of an asset as it holds, and where each value comes from. @public */
export type MatrixView = z.infer<typeof matrixViewSchema>;

/** The support path of an asset, with its gaps. @public */
export const supportViewSchema = revisionSchema.extend({
  entityRef: z.string(),
  state: z.enum(['own', 'declared', 'none']),
  path: supportPathSchema,
  /** The parties that the path names. */
  parties: z.array(party),
  escalationMinutes: schemeSchema.shape.escalationMinutes,
  needsVendor: z
    .boolean()
    .describe('The catalog names a vendor: a path without one has a gap'),
  gaps: z.array(z.object({ step: z.string(), message: z.string() })),
  access: accessSchema,
  asOf: instant,
  source: z.literal('ownership'),
});

/** @public */
export type SupportView = z.infer<typeof supportViewSchema>;

/** @public */
export const ownershipRowSchema = z.object({
  entityRef: z.string(),
  kind: z.string(),
  title: z.string(),
  owner: z.string().optional(),
  system: z.string().optional(),
  state: z.enum(matrixStates),
  accountable: z.array(z.string()).describe('Most activities first'),
  vacant: z.number().int().describe('Roles that nobody plays'),
  complete: z.boolean().describe('Each activity has an accountable party'),
  findings: z.array(ownershipFindingSchema),
  revision: z.number().int(),
});

/** @public */
export type OwnershipRow = z.infer<typeof ownershipRowSchema>;

/** @public */
export const responsibilityRowSchema = z.object({
  entityRef: z.string(),
  kind: z.string(),
  title: z.string(),
  via: z.string().describe('The party itself, or the group it is a member of'),
  duties: z.array(
    z.object({
      activity: z.string().describe('Title'),
      role: z.string().describe('Title'),
      letter: z.enum(raciLetters),
    }),
  ),
  state: z.enum(matrixStates),
  findings: z.array(ownershipFindingSchema),
});

/** @public */
export type ResponsibilityRow = z.infer<typeof responsibilityRowSchema>;

const versionSchema = revisionSchema.extend({
  matrix: matrixSchema.optional().describe('Absent: taken away'),
  schemeRevision: z.number().int(),
});

const assignment = z.object({
  role: z.string().max(60),
  party: entityRefSchema.nullable().describe('null: leave the role vacant'),
});

/** What a bulk assignment would do to one asset. @public */
export const assignmentPlanSchema = z.object({
  entityRef: z.string(),
  title: z.string(),
  kind: z.string(),
  outcome: z.enum(['changes', 'same', 'refused']),
  before: z.string().optional().describe('Party of the role now'),
  state: z.enum(matrixStates),
  reason: z.string().optional().describe('Why it is refused'),
  revision: z.number().int(),
});

/** What a bulk assignment would do to one asset. @public */
export type AssignmentPlan = z.infer<typeof assignmentPlanSchema>;

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
