import { withQueryCache } from '@aigov/backstage-plugin-ai-governance-react';
import { whenOn } from '../../featureSwitch';
import { OwnershipContent } from './OwnershipContent';
import { DutiesCard } from './team/DutiesCard';
import { DutiesContent } from './team/DutiesContent';

/** The ownership tab with the query cache that a classic app does not put around. */
export const ClassicOwnershipContent = whenOn(
  'ownership',
  withQueryCache(OwnershipContent),
);

/** The card of a person or group, for a classic app. */
export const ClassicDutiesCard = whenOn(
  'ownership',
  withQueryCache(DutiesCard),
);

/** The tab of a person or group, for a classic app. */
export const ClassicDutiesContent = whenOn(
  'ownership',
  withQueryCache(DutiesContent),
);
