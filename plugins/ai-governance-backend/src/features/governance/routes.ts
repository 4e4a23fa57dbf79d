import { governanceApi } from '@aigov/backstage-plugin-ai-governance-common';
import {
  FeatureEnv,
  Handlers,
} from '@aigov/backstage-plugin-ai-governance-node';
import { governanceTeam } from '../../kernel/roles';
import { readTeams } from './readTeams';

type Env = Pick<FeatureEnv, 'accessTo' | 'catalog' | 'config' | 'now'>;

/** The routes of who governs. */
export function governanceRoutes(env: Env): Handlers<typeof governanceApi> {
  const refs = governanceTeam(env.config);
  const byPolicy =
    env.config.getOptionalString('aiGovernance.authorization') === 'policy';
  const governing = { ...governanceApi.readTeam, role: 'governance' as const };
  return {
    readTeam: async ({ credentials }) => {
      const [teams, access] = await Promise.all([
        readTeams(env.catalog, refs, credentials),
        byPolicy ? undefined : env.accessTo(governing, { credentials }),
      ]);
      return {
        teams,
        authorization: byPolicy ? ('policy' as const) : ('roles' as const),
        you: access && { governs: access.mayEdit, refusal: access.refusal },
        asOf: env.now().toISOString(),
        source: 'configuration and catalog' as const,
      };
    },
  };
}
