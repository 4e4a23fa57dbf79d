import { ApiBlueprint, SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { importsApiFactory } from '../../apis';

const api = ApiBlueprint.make({
  name: 'imports',
  params: defineParams => defineParams(importsApiFactory),
});

const page = SubPageBlueprint.make({
  name: 'administration',
  params: {
    path: 'administration',
    title: 'Administration',
    loader: () => import('./ImportsPage').then(m => <m.ImportsPage />),
  },
});

/** Everything that imports add to the app. */
export const importsExtensions = [api, page];
