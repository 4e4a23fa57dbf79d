import { z } from 'zod';
import { instant } from '../contract';

/**
 * What can be wrong with who answers for an asset.
 *
 * `matrix-missing`: nobody has said anything. `accountable-missing`: an
 * activity without an accountable party. `party-left`: a party that is not in
 * the catalog any more. `group-empty`: a group without members.
 * `owner-differs`: neither the catalog owner nor a part of it is accountable.
 * `too-many-assets`: a person accountable for more assets than the rules say.
 * `approves-own-work`: who does the work also approves it. `support-gap`: a
 * step of the support path is missing or leads to nobody.
 *
 * @public
 */
export const ownershipFindingIds = [
  'matrix-missing',
  'accountable-missing',
  'party-left',
  'group-empty',
  'owner-differs',
  'too-many-assets',
  'approves-own-work',
  'support-gap',
] as const;

/** @public */
export type OwnershipFindingId = (typeof ownershipFindingIds)[number];

/**
 * A gap between what is written down about ownership and what is.
 *
 * @public
 */
export const ownershipFindingSchema = z.object({
  id: z.enum(ownershipFindingIds),
  message: z.string().describe('What is wrong, and the way out'),
  activities: z.array(z.string()).optional().describe('Activity ids'),
  roles: z.array(z.string()).optional().describe('Role ids'),
  party: z.string().optional().describe('Entity ref'),
  since: instant.optional().describe('First seen'),
});

/** @public */
export type OwnershipFinding = z.infer<typeof ownershipFindingSchema>;
