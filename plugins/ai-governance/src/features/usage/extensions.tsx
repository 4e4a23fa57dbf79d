import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';

/** Kinds of Backstage that use AI, themselves or through others. */
const filter = {
  kind: {
    $in: ['component', 'system', 'group', 'resource', 'api', 'domain'],
  },
};

const card = EntityCardBlueprint.make({
  name: 'usage',
  params: {
    type: 'info',
    filter,
    loader: () => import('./AiUsageCard').then(m => <m.AiUsageCard />),
  },
});

const tab = EntityContentBlueprint.make({
  name: 'usage',
  params: {
    path: '/ai',
    title: 'AI',
    filter,
    loader: () => import('./AiUsageContent').then(m => <m.AiUsageContent />),
  },
});

/** The AI card and the AI tab of existing entities. */
export const usageExtensions = [card, tab];
