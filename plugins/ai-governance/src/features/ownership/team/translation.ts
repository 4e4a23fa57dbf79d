import { createTranslationRef } from '@backstage/core-plugin-api/alpha';

/**
 * The words that stand on the page of every team and person. They are apart
 * from the others, which most of those pages do not need.
 *
 * @public
 */
export const dutiesTranslationRef = createTranslationRef({
  id: 'ai-governance.duties',
  messages: {
    title: 'AI duties',
    part: 'the AI duties',
    empty: 'No AI asset names {{name}}',
    emptyWhy:
      'A team or person appears here as soon as it is accountable or responsible in the ownership matrix of a model, dataset, AI tool or system: fill the matrix on the Ownership tab of the asset.',
  },
});
