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
    'matrix-missing': 'Nobody has said who answers',
    'accountable-missing': 'Activity without an accountable party',
    'party-left': 'Party left the catalog',
    'group-empty': 'Group without members',
    'owner-differs': 'Catalog owner answers for nothing',
    'too-many-assets': 'One person answers for too many',
    'approves-own-work': 'Approves their own work',
    'support-gap': 'Gap in the support path',
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
