import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { activityApiFactory, factsApiFactory } from '../../apis';

// Written out here, because importing it would load every schema with the app.
const OURS = 'ai-governance/v1alpha1';

const api = ApiBlueprint.make({
  name: 'activity',
  params: defineParams => defineParams(activityApiFactory),
});

const factsApi = ApiBlueprint.make({
  name: 'facts',
  params: defineParams => defineParams(factsApiFactory),
});

const tab = EntityContentBlueprint.make({
  name: 'activity',
  params: {
    path: '/activity',
    title: 'Activity',
    filter: {
      $any: [
        { apiVersion: OURS, kind: { $in: ['model', 'dataset', 'aitool'] } },
        { kind: 'system' },
      ],
    },
    loader: () =>
      import('./EntityActivityContent').then(m => <m.EntityActivityContent />),
  },
});

/** Everything that activity and known facts add to the app. */
export const activityExtensions = [api, factsApi, tab];
