import {
  createTranslationRef,
  TranslationFunction,
} from '@backstage/core-plugin-api/alpha';

/** The words of the AI card and the AI tab of any entity. @public */
export const usageTranslationRef = createTranslationRef({
  id: 'ai-governance.usage',
  messages: {
    title: 'AI',
    part: 'the AI that it uses',
    catalogSource: 'the catalog',
    uses: 'Uses {{what}}',
    usesOnlyThrough:
      'Uses none itself, {{what}} through its parts and dependencies',
    more: '({{what}} more through its parts and dependencies)',
    models_one: '{{count}} model',
    models_other: '{{count}} models',
    tools_one: '{{count}} tool',
    tools_other: '{{count}} tools',
    datasets_one: '{{count}} dataset',
    datasets_other: '{{count}} datasets',
    worstRisk: 'Worst declared risk tier: {{tier}}',
    noRisk: 'No risk tier is declared',
    nearestRetirement: 'Nearest retirement: {{what}}, {{when}}',
    pastRetirement: 'Past its retirement date: {{what}}, {{when}}',
    noRetirement: 'No retirement date is recorded',
    cut: '{{reason}}',
    restricted:
      'A policy hides a part of the catalog from you: this is what you can see',
    missing_one: '{{count}} of them is not in the catalog, or hidden from you',
    missing_other:
      '{{count}} of them are not in the catalog, or hidden from you',
    showAll_one: 'Show {{count}} more',
    showAll_other: 'Show {{count}} more',

    empty: 'No AI is declared here',
    emptyWhy:
      'Declare what it uses in its own file, and everybody sees which versions it is pinned to and what retires. A service without AI loses nothing.',
    howTo: 'How to declare it',
    howToDependsOn: 'As a dependency, in spec',
    howToAnnotation: 'As an annotation, with a pinned version after @',

    name: 'Name',
    kind: 'Kind',
    lifecycle: 'Lifecycle',
    pinned: 'Pinned',
    current: 'Current',
    via: 'Used',
    retirement: 'Retirement',
    risk: 'Declared risk',
    notPinned: 'Not pinned',
    pinnedTo: 'pinned to {{version}}',
    notPinnedShort: 'not pinned',
    directly: 'Directly',
    through: 'Through {{path}}',
    retiredOn: 'Past its date ({{when}})',
    retiresOn: 'Retires {{when}}',
    successor: 'then {{what}}',
    kindModel: 'Model',
    kindDataset: 'Dataset',
    kindAITool: 'AI tool',
  },
});

/** Looks up the words of the AI card and tab. */
export type UsageText = TranslationFunction<(typeof usageTranslationRef)['T']>;
