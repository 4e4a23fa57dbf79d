export {
  activityApi,
  createClient,
  factsApi,
  importsApi,
  inventoryApi,
  ownershipApi,
  usageApi,
} from '@aigov/backstage-plugin-ai-governance-common';
