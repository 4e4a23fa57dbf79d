import {
  AI_RELATION_PAIRS,
  AI_RELATIONS,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';

/** Without this the Relations card leaves out what it has never heard of. */
export const graphRelations = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogGraphApiRef,
          deps: {},
          factory: () =>
            new DefaultCatalogGraphApi({
              knownRelations: [...ALL_RELATIONS, ...AI_RELATIONS],
              knownRelationPairs: [...ALL_RELATION_PAIRS, ...AI_RELATION_PAIRS],
              defaultRelationTypes: { exclude: [] },
            }),
        }),
    }),
  ],
});
