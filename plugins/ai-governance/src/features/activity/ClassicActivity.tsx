import { withQueryCache } from '@aigov/backstage-plugin-ai-governance-react';
import { whenOn } from '../../featureSwitch';
import { EntityActivityContent } from './EntityActivityContent';

/** The tab with the query cache that a classic app does not put around. */
export const ClassicActivity = whenOn(
  'activity',
  withQueryCache(EntityActivityContent),
);
