import { z } from 'zod';
import {
  accessSchema,
  instant,
  raciLetters,
  revisionSchema,
} from '../contract';
import { ownershipFindingSchema } from './finding';
import { matrixOrigins, matrixSchema, matrixStates } from './matrix';
import { cellValues, schemeSchema } from './scheme';
import { supportPathSchema } from './support';

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
