import { leaveMessages } from './leave/messages';
import { listMessages } from './list/messages';
import { matrixMessages } from './matrix/messages';
import { schemeMessages } from './scheme/messages';
import { supportMessages } from './support/messages';
import { teamMessages } from './team/messages';
import { wordMessages } from './words';

/** The words of ownership, by screen. */
export const ownershipMessages = {
  tab: 'Ownership',
  words: wordMessages,
  leave: leaveMessages,
  matrix: matrixMessages,
  support: supportMessages,
  team: teamMessages,
  list: listMessages,
  scheme: schemeMessages,
} as const;
