import { withQueryCache } from '@aigov/backstage-plugin-ai-governance-react';
import { whenOn } from '../../featureSwitch';
import { AiUsageCard } from './AiUsageCard';
import { AiUsageContent } from './AiUsageContent';

/** The AI card with the query cache that a classic app does not put around. */
export const ClassicUsageCard = whenOn('usage', withQueryCache(AiUsageCard));

/** The AI tab with the query cache that a classic app does not put around. */
export const ClassicUsageContent = whenOn(
  'usage',
  withQueryCache(AiUsageContent),
);
