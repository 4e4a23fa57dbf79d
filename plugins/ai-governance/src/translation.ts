import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { administrationMessages } from './administration/messages';
import { activityMessages } from './features/activity/messages';
import { governanceMessages } from './features/governance/messages';
import { importsMessages } from './features/imports/messages';
import { inventoryMessages } from './features/inventory/messages';
import { ownershipMessages } from './features/ownership/messages';

/**
 * The words of the screens.
 *
 * @public
 */
export const aiGovernanceTranslationRef = createTranslationRef({
  id: 'ai-governance',
  messages: {
    title: 'AI governance',
    inventory: inventoryMessages,
    imports: importsMessages,
    administration: administrationMessages,
    activity: activityMessages,
    governance: governanceMessages,
    ownership: ownershipMessages,
  },
});
