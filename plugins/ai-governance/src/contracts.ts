export {
  activityApi,
  createClient,
  factsApi,
  governanceApi,
  importsApi,
  inventoryApi,
  ownershipApi,
  usageApi,
} from '@aigov/backstage-plugin-ai-governance-common';
