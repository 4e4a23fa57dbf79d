import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { answerCard } from '../../overview/answerCard';

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

const whoAnswersCard = answerCard({
  name: 'who-answers',
  kinds: ['model', 'dataset', 'aitool'],
  place: { row: 'answer', order: 30 },
  type: 'info',
  loader: () =>
    import('./support/WhoAnswersCard').then(m => <m.WhoAnswersCard />),
});

/** Everything that ownership adds to the app. */
export const ownershipExtensions = [tab, whoAnswersCard];
