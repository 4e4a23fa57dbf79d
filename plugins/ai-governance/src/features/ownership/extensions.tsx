import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
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

const PARTIES = { kind: { $in: ['group', 'user'] } };

const dutiesCard = EntityCardBlueprint.make({
  name: 'ai-duties',
  params: {
    type: 'info',
    filter: PARTIES,
    loader: () => import('./team/DutiesCard').then(m => <m.DutiesCard />),
  },
});

const dutiesTab = EntityContentBlueprint.make({
  name: 'ai-duties',
  params: {
    path: '/ai-duties',
    title: 'AI duties',
    filter: PARTIES,
    loader: () => import('./team/DutiesContent').then(m => <m.DutiesContent />),
  },
});

const page = SubPageBlueprint.make({
  name: 'ownership',
  params: {
    path: 'ownership',
    title: 'Ownership',
    // The classic page frame has a main landmark, the new one leaves it to us.
    loader: () =>
      import('./list/OwnershipPage').then(m => (
        <main>
          <m.OwnershipPage />
        </main>
      )),
  },
});

/** Everything that ownership adds to the app. */
export const ownershipExtensions = [
  tab,
  whoAnswersCard,
  dutiesCard,
  dutiesTab,
  page,
];
