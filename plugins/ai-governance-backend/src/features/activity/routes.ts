import { activityApi } from '@aigov/backstage-plugin-ai-governance-common';
import {
  FeatureEnv,
  Handlers,
} from '@aigov/backstage-plugin-ai-governance-node';
import { verifyTrail } from '../../kernel/records/verifyTrail';
import { listActivity } from './listActivity';

/** The routes of the audit trail. */
export function activityRoutes(env: FeatureEnv): Handlers<typeof activityApi> {
  const { db, entities, now } = env;
  return {
    listActivity: async ({ query, credentials, sight }) => {
      const asOf = now().toISOString();
      const mayVerify = await env.accessTo(activityApi.verifyActivity, {
        credentials,
      });
      return {
        ...(await listActivity(
          { db, entities, sight, seesGone: mayVerify.mayEdit },
          query,
        )),
        asOf,
        restricted: await sight.isRestricted(),
        mayVerify,
      };
    },
    verifyActivity: async () => {
      const asOf = now().toISOString();
      const { broken, ...counts } = await verifyTrail(db);
      return { ...counts, intact: !broken, broken, asOf };
    },
  };
}
