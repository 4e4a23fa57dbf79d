import { SubPageBlueprint } from '@backstage/frontend-plugin-api';

const page = SubPageBlueprint.make({
  name: 'administration',
  params: {
    path: 'administration',
    title: 'Administration',
    // The classic page frame has a main landmark, the new one leaves it to us.
    loader: () =>
      import('./AdministrationPage').then(m => (
        <main>
          <m.AdministrationPage />
        </main>
      )),
  },
});

/** The page where features show what is set up for everybody. */
export const administrationExtensions = [page];
