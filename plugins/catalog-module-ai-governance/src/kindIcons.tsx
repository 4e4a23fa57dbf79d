import { IconComponent } from '@backstage/core-plugin-api';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { RiBrainLine, RiDatabase2Line, RiRobot2Line } from '@remixicon/react';

/** The icons of Model, Dataset and AITool, by kind in lower case. */
const icons = {
  model: RiBrainLine,
  dataset: RiDatabase2Line,
  aitool: RiRobot2Line,
};

/** The icons in entity links and graph nodes of the catalog. */
export const entityPresentation = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      name: 'entity-presentation',
      params: defineParams =>
        defineParams({
          api: entityPresentationApiRef,
          deps: { catalogApi: catalogApiRef },
          factory: ({ catalogApi }) =>
            DefaultEntityPresentationApi.create({
              catalogApi,
              kindIcons: {
                model: icons.model as IconComponent,
                dataset: icons.dataset as IconComponent,
                aitool: icons.aitool as IconComponent,
              },
            }),
        }),
    }),
  ],
});

/** The same icons under the keys that the rest of the app asks for. */
export const iconBundle = createFrontendModule({
  pluginId: 'app',
  extensions: [
    IconBundleBlueprint.make({
      name: 'ai-governance',
      params: {
        icons: {
          'kind:model': <icons.model />,
          'kind:dataset': <icons.dataset />,
          'kind:aitool': <icons.aitool />,
        },
      },
    }),
  ],
});
