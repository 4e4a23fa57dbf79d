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
    // The classic page frame has a main landmark, the new one leaves it to us.
    loader: () =>
      import('./ImportsPage').then(m => (
        <main>
          <m.ImportsPage />
        </main>
      )),
  },
});

/** Everything that imports add to the app. */
export const importsExtensions = [api, page];
