import { EntityContentLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { switched } from '../../featureSwitch';
import { answerCard, kindsOfOurs } from '../../overview/answerCard';

const AI_KINDS = ['model', 'dataset', 'aitool'];

const layout = EntityContentLayoutBlueprint.make({
  name: 'overview',
  params: {
    filter: kindsOfOurs(...AI_KINDS),
    loader: () =>
      import('./layout/EntityOverviewLayout').then(m => m.EntityOverviewLayout),
  },
});

const modelCards = [
  answerCard({
    name: 'model-use',
    kinds: ['model'],
    place: { row: 'answer', order: 10 },
    loader: () => import('./model/ModelUseCard').then(m => <m.ModelUseCard />),
  }),
  answerCard({
    name: 'model-facts',
    kinds: ['model'],
    place: { row: 'detail', order: 10 },
    loader: () =>
      import('./model/ModelFactsCard').then(m => <m.ModelFactsCard />),
  }),
  answerCard({
    name: 'model-details',
    kinds: ['model'],
    place: { row: 'detail', order: 30 },
    loader: () =>
      import('./model/ModelDetailsCard').then(m => <m.ModelDetailsCard />),
  }),
];

const datasetCards = [
  answerCard({
    name: 'dataset-content',
    kinds: ['dataset'],
    place: { row: 'answer', order: 10 },
    loader: () =>
      import('./dataset/DatasetContentCard').then(m => (
        <m.DatasetContentCard />
      )),
  }),
  answerCard({
    name: 'dataset-purpose',
    kinds: ['dataset'],
    place: { row: 'answer', order: 20 },
    loader: () =>
      import('./dataset/DatasetPurposeCard').then(m => (
        <m.DatasetPurposeCard />
      )),
  }),
  answerCard({
    name: 'dataset-details',
    kinds: ['dataset'],
    place: { row: 'detail', order: 30 },
    loader: () =>
      import('./dataset/DatasetDetailsCard').then(m => (
        <m.DatasetDetailsCard />
      )),
  }),
];

const toolCards = [
  answerCard({
    name: 'tool-paste',
    kinds: ['aitool'],
    place: { row: 'answer', order: 10 },
    loader: () => import('./tool/ToolPasteCard').then(m => <m.ToolPasteCard />),
  }),
  answerCard({
    name: 'tool-contact',
    kinds: ['aitool'],
    place: { row: 'answer', order: 20 },
    type: 'info',
    loader: () =>
      import('./tool/ToolContactCard').then(m => <m.ToolContactCard />),
  }),
  answerCard({
    name: 'tool-facts',
    kinds: ['aitool'],
    place: { row: 'detail', order: 10 },
    loader: () => import('./tool/ToolFactsCard').then(m => <m.ToolFactsCard />),
  }),
  answerCard({
    name: 'tool-integrations',
    kinds: ['aitool'],
    place: { row: 'detail', order: 15 },
    loader: () =>
      import('./tool/ToolIntegrationsCard').then(m => (
        <m.ToolIntegrationsCard />
      )),
  }),
  answerCard({
    name: 'tool-details',
    kinds: ['aitool'],
    place: { row: 'detail', order: 30 },
    loader: () =>
      import('./tool/ToolDetailsCard').then(m => <m.ToolDetailsCard />),
  }),
];

/** What another feature knows; without it the card is not there. */
const usageCards = [
  answerCard({
    name: 'users',
    kinds: AI_KINDS,
    place: { row: 'answer', order: 50 },
    type: 'info',
    loader: () => import('./users/UsersCard').then(m => <m.UsersCard />),
  }),
];

const commonCards = [
  answerCard({
    name: 'findings',
    kinds: AI_KINDS,
    place: { row: 'answer', order: 90 },
    type: 'info',
    loader: () =>
      import('./findings/FindingsCard').then(m => <m.FindingsCard />),
  }),
];

/** Everything that the overview pages of our kinds add to the app. */
export const aboutExtensions = [
  layout,
  ...modelCards,
  ...datasetCards,
  ...toolCards,
  ...switched('usage', usageCards),
  ...commonCards,
];
