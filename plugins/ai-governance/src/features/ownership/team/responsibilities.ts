import type { ownershipApi } from '@aigov/backstage-plugin-ai-governance-common';

/** What a party answers for, as the server says it. */
export type Responsibilities = ReturnType<
  (typeof ownershipApi.listResponsibilities)['result']['parse']
>;
