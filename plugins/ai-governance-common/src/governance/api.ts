import { z } from 'zod';
import { endpoint, instant } from '../contract';
import { governanceReadPermission } from '../permissions';

const member = z.object({
  ref: z.string(),
  title: z.string().optional(),
  state: z.enum(['found', 'missing']).describe('missing: or hidden from you'),
});

const team = z.object({
  ref: z.string(),
  kind: z.enum(['group', 'user']),
  title: z.string().optional(),
  description: z.string().optional(),
  state: z.enum(['found', 'missing']).describe('missing: or hidden from you'),
  members: z.array(member).describe('Direct members; of a person, the person'),
});

/** Who governs, as a screen shows it. @public */
export const governanceViewSchema = z.object({
  teams: z.array(team).describe('None: nobody may do what is governance'),
  authorization: z.enum(['roles', 'policy']),
  you: z
    .object({
      governs: z.boolean(),
      refusal: z.string().optional().describe('Why not, and whom to ask'),
    })
    .optional()
    .describe('Absent where the permission policy decides alone'),
  asOf: instant,
  source: z.literal('configuration and catalog'),
});

/** Who governs AI here, and whether the caller does. @public */
export type GovernanceView = z.infer<typeof governanceViewSchema>;

/**
 * Who governs.
 *
 * @public
 */
export const governanceApi = {
  readTeam: endpoint({
    method: 'GET',
    path: '/governance/team',
    summary: 'Who governs AI, and whether you do',
    result: governanceViewSchema,
    permission: governanceReadPermission,
  }),
};
