import { withQueryCache } from '@aigov/backstage-plugin-ai-governance-react';
import { OwnershipContent } from './OwnershipContent';

/** The ownership tab with the query cache that a classic app does not put around. */
export const ClassicOwnershipContent = withQueryCache(OwnershipContent);
