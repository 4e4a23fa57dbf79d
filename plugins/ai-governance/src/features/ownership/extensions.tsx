import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

// Written out here, because importing it would load every schema with the app.
const OURS = 'ai-governance/v1alpha1';

const tab = EntityContentBlueprint.make({
  name: 'ownership',
  params: {
    path: '/ownership',
    title: 'Ownership',
    filter: {
      $any: [
        { apiVersion: OURS, kind: { $in: ['model', 'dataset', 'aitool'] } },
        { kind: 'system' },
      ],
    },
    loader: () =>
      import('./OwnershipContent').then(m => <m.OwnershipContent />),
  },
});

/** Everything that ownership adds to the app. */
export const ownershipExtensions = [tab];
