import { QueryProvider } from '@aigov/backstage-plugin-ai-governance-react';
import { useIsFeatureOn } from '../../featureSwitch';
import { EntityActivityContent } from './EntityActivityContent';

/** The tab with the query cache that a classic app does not put around. */
export function ClassicActivity() {
  if (!useIsFeatureOn('activity')) return null;
  return (
    <QueryProvider>
      <EntityActivityContent />
    </QueryProvider>
  );
}
