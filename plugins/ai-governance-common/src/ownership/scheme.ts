import { z } from 'zod';

const id = z
  .string()
  .max(60)
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'must be words in lower case with hyphens, for example model-owner',
  );
const title = z.string().trim().min(1, 'must not be empty').max(100);

/**
 * What a role does in an activity: one of the RACI letters, or `AR` when the
 * same role does the work and answers for it.
 *
 * @public
 */
export const cellValues = ['R', 'A', 'AR', 'C', 'I'] as const;

/** @public */
export type CellValue = (typeof cellValues)[number];

/**
 * The cells of a matrix: activity id → role id → letters. A cell that is not
 * there is empty.
 *
 * @public
 */
export const cellsSchema = z.record(id, z.record(id, z.enum(cellValues)));

/** @public */
export type Cells = z.infer<typeof cellsSchema>;

/**
 * A part that a person or group plays for an asset: a column of the matrix.
 *
 * @public
 */
export const roleSchema = z.object({
  id,
  title,
  description: z.string().max(500).optional(),
  /** Fields of `spec.roles` that name who plays it, the first one wins. */
  declaredAs: z.array(z.string().max(60)).max(10).default([]),
});

/** @public */
export type Role = z.infer<typeof roleSchema>;

/**
 * A step in the life of an asset: a row of the matrix.
 *
 * @public
 */
export const activitySchema = z.object({
  id,
  title,
  description: z.string().max(500).optional(),
});

/** @public */
export type LifecycleActivity = z.infer<typeof activitySchema>;

/**
 * The rules of ownership, edited by governance: which roles and activities
 * there are, what a new matrix starts with, and when one person has too much.
 *
 * @public
 */
export const schemeSchema = z.object({
  roles: z.array(roleSchema).min(1).max(20),
  activities: z.array(activitySchema).min(1).max(30),
  /** What a new matrix starts with: the first that fits the kind. */
  templates: z
    .array(
      z.object({
        kinds: z.array(z.string().max(60)).optional(),
        cells: cellsSchema,
      }),
    )
    .min(1)
    .max(10),
  /** One person accountable for more assets than this is a finding. */
  mostAssetsPerPerson: z.number().int().min(1).max(10_000),
  /** Minutes after which the next step of a support path is taken. */
  escalationMinutes: z.record(
    z.enum(['P0', 'P1', 'P2']),
    z.number().int().min(1).max(10_080),
  ),
});

/** @public */
export type Scheme = z.infer<typeof schemeSchema>;
