import express from 'express';
import Router from 'express-promise-router';
import { Knex } from 'knex';
import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { Api, openApiApi } from '@aigov/backstage-plugin-ai-governance-common';
import {
  Facts,
  FeatureEnv,
  Handlers,
} from '@aigov/backstage-plugin-ai-governance-node';
import { AuthorizeDeps, createGuard } from './authorize';
import { createGovernedEntities } from './governedEntities';
import { mountApi, MountDeps } from './mountApi';
import { Described, openApiHandlers, openApiPart } from './openApi';
import { registerPermissions } from './permissions';
import { createNarrowSight } from './permittedSight';
import { createVisibility } from './visibility';

/** How the endpoints of features are served. */
export interface Mount {
  accessTo: FeatureEnv['accessTo'];
  /** Adds the routes of one feature. */
  add(api: Api, handlers: Handlers<Api>): void;
  /** All routes on one router, and those that describe them. */
  router(): express.Router;
}

/** Registers the permissions of the features, and prepares to serve them. */
export function createMount(
  features: Described[],
  services: Omit<AuthorizeDeps, 'governed'> &
    Omit<MountDeps, 'guard' | 'narrowSight' | 'visibility'> & {
      db: Knex;
      facts: Facts;
      permissionsRegistry: PermissionsRegistryService;
    },
): Mount {
  const parts = [...features, openApiPart];
  const router = Router();
  const governed = createGovernedEntities(services);
  const guard = createGuard({ ...services, governed });
  const holds = registerPermissions(services.permissionsRegistry, {
    apis: parts.map(({ api }) => api),
    governed,
  });
  const deps: MountDeps = {
    ...services,
    guard,
    narrowSight: createNarrowSight({ governed, holds }),
    visibility: createVisibility(services),
  };
  return {
    accessTo: guard.accessTo,
    add: (api, handlers) => mountApi(router, api, { deps, handlers }),
    router() {
      mountApi(router, openApiApi, { deps, handlers: openApiHandlers(parts) });
      return router;
    },
  };
}
