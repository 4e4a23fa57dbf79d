import { z } from 'zod';
import { entityRefSchema } from '../contract';
import { cellsSchema } from './scheme';

/**
 * Who plays which role: role id → entity ref of a person or group. A role that
 * is not there is vacant.
 *
 * @public
 */
export const partiesSchema = z.record(
  z.string().max(60),
  entityRefSchema.refine(
    ref => /^(user|group):/.test(ref),
    'must be a person or a group, for example group:default/support-ml',
  ),
);

/** @public */
export type Parties = z.infer<typeof partiesSchema>;

/**
 * A RACI matrix as it is saved: the parties, and the letters of each activity.
 *
 * @public
 */
export const matrixSchema = z.object({
  parties: partiesSchema,
  cells: cellsSchema,
});

/** @public */
export type Matrix = z.infer<typeof matrixSchema>;

/**
 * Where a value of a matrix comes from: saved for this asset, of the system it
 * is part of, declared in the catalog file, or what a new matrix starts with.
 *
 * @public
 */
export const matrixOrigins = ['own', 'system', 'catalog', 'default'] as const;

/** @public */
export type MatrixOrigin = (typeof matrixOrigins)[number];

/**
 * Where the whole matrix of an asset comes from. `none`: neither saved, nor
 * inherited, nor declared.
 *
 * @public
 */
export const matrixStates = ['own', 'inherited', 'declared', 'none'] as const;

/** @public */
export type MatrixState = (typeof matrixStates)[number];
