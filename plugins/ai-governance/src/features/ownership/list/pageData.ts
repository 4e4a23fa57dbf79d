import type { ownershipApi } from '@aigov/backstage-plugin-ai-governance-common';

/** A page of the list, as the server answers it. */
export type OwnershipPageData = ReturnType<
  (typeof ownershipApi.listOwnership)['result']['parse']
>;
