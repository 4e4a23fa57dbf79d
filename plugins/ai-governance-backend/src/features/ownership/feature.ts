import {
  ownershipApi,
  ownershipFacts,
} from '@aigov/backstage-plugin-ai-governance-common';
import { defineFeature } from '@aigov/backstage-plugin-ai-governance-node';
import { migrationsOf } from '../../kernel/feature';
import { checkReality } from './realityCheck';
import { ownershipRoutes } from './routes';

/** Who answers for what: matrices, support paths, and how true they are. */
export const ownershipFeature = defineFeature({
  id: 'ownership',
  api: ownershipApi,
  facts: ownershipFacts,
  migrations: migrationsOf('ownership'),
  init: async env => {
    // This program may compare otherwise than the one that did so before.
    let inFull = true;
    env.entities.onReading(async reading => {
      const written = await checkReality(env, reading, { inFull });
      inFull = false;
      env.logger.debug(`Compared ownership with reality: ${written} differ`);
    });
    return ownershipRoutes(env);
  },
});
