/** The words of who governs. */
export const governanceMessages = {
  title: 'Who governs',
  intro:
    'Governance makes the rules that hold for everybody. Owners keep the records of their own entities. Everybody may read.',
  part: 'who governs',
  source: 'the configuration and the catalog',
  team: 'The governance team',
  members_one: '{{count}} member',
  members_other: '{{count}} members',
  members_zero: 'No members',
  noMembers:
    'Nobody is a member, so nobody can do what is reserved for governance. Add members to the group.',
  missing:
    'This group is not in the catalog, or hidden from you. As long as it is missing, nobody governs through it.',
  nobody: 'Nobody governs yet',
  nobodyWhy:
    'Name the group that makes the rules. Two or three people are enough to run everything that governance does. Whoever runs this portal adds it to its app-config.yaml:',
  configLabel: 'app-config.yaml',
  copyConfig: 'Copy the configuration',
  youGovern: 'You are a member: you may do what is reserved for governance.',
  youDoNot: 'You are not a member. {{refusal}}',
  byPolicy:
    'The permission policy of this portal decides alone who may do what (aiGovernance.authorization: policy). The lists below say what is asked for; the policy says to whom it is given.',
  remit: 'What governance does',
  remitWhy:
    'Reserved for members of the team, and recorded in the audit trail.',
  owners: 'What owners do',
  ownersWhy:
    'For whoever owns the entity in the catalog, and for those whom its ownership matrix names as told here. Governance does not edit the records of others.',
  task: 'What',
  feature: 'Part',
  who: 'Who else',
  permission: 'Permission',
  onlyOwner: 'The owner alone',
  also: 'Who is {{letters}} for it',
  or: ' or ',
  letter: {
    R: 'responsible',
    A: 'accountable',
    C: 'consulted',
    I: 'informed',
  },
} as const;
