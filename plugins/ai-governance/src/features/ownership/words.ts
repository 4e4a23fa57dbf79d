/** Words that every screen of ownership uses. */
export const wordMessages = {
  kind: {
    Model: 'Model',
    Dataset: 'Dataset',
    AITool: 'AI tool',
    System: 'System',
  },
  state: {
    own: 'Own matrix',
    inherited: 'From its system',
    declared: 'From the catalog file',
    none: 'Not recorded',
  },
  finding: {
    'matrix-missing': 'Nobody answers',
    'accountable-missing': 'Accountable missing',
    'party-left': 'Party left the catalog',
    'group-empty': 'Empty group',
    'owner-differs': 'Owner not accountable',
    'too-many-assets': 'Too many for one person',
    'approves-own-work': 'Approves own work',
    'support-gap': 'Support path gap',
  },
  letter: {
    R: 'Responsible',
    A: 'Accountable',
    C: 'Consulted',
    I: 'Informed',
  },
  party: {
    user: 'Person · {{ref}}',
    group: 'Group · {{ref}}',
    hint: 'Type a name …',
    left: '{{ref}} is not in the catalog any more: choose somebody else',
  },
  within: 'within what you can see',
  source: 'the ownership records',
  remove: 'Remove {{name}}',
  moveUp: 'Move {{name}} up',
  moveDown: 'Move {{name}} down',
} as const;
