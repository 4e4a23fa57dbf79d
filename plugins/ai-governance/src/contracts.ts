export {
  createClient,
  importsApi,
  inventoryApi,
  usageApi,
} from '@aigov/backstage-plugin-ai-governance-common';
