import type {
  ClientOf,
  usageApi,
} from '@aigov/backstage-plugin-ai-governance-common';

/** The answer to which AI an entity uses. */
export type Usage = Awaited<
  ReturnType<ClientOf<typeof usageApi>['listUsedAssets']>
>;
