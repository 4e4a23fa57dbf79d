/** How often each value occurs among the entities of a company, by weight. */
export const lifecycles = {
  production: 62,
  experimental: 24,
  deprecated: 9,
  retired: 5,
};
export const criticalities = {
  low: 30,
  medium: 40,
  high: 23,
  'mission-critical': 7,
};
export const adoptionStages = {
  experimentation: 20,
  pilot: 18,
  'scale-out': 26,
  industrialized: 28,
  'regulated-production': 8,
};
export const riskTiers = { low: 45, medium: 35, high: 16, critical: 4 };
export const classifications = {
  public: 10,
  internal: 40,
  confidential: 35,
  restricted: 15,
};
export const personalDataLevels = {
  none: 52,
  pseudonymised: 24,
  personal: 18,
  'special-category': 6,
};
export const regions = { 'eu-central-1': 60, 'eu-west-1': 25, 'us-east-1': 15 };
export const licenses = {
  'Apache-2.0': 40,
  MIT: 20,
  'LicenseRef-Acme-Internal': 30,
  'CC-BY-NC-4.0': 5,
  'AGPL-3.0-only': 5,
};
export const modelTypes = {
  foundation: 4,
  'fine-tuned': 30,
  adapter: 10,
  'classical-ml': 28,
  embedding: 8,
  reranker: 4,
  ensemble: 4,
  'external-api': 7,
  rules: 5,
};
export const tasks = {
  'text-classification': 24,
  'tabular-classification': 18,
  'text-generation': 14,
  'tabular-regression': 10,
  'sentence-similarity': 7,
  'token-classification': 6,
  'time-series-forecasting': 6,
  summarization: 4,
  translation: 3,
  'image-classification': 4,
  'object-detection': 2,
  'automatic-speech-recognition': 2,
};
export const providerKinds = { internal: 78, 'open-source': 12, vendor: 10 };
export const baseModelRelations = {
  finetune: 60,
  adapter: 20,
  quantized: 8,
  merge: 4,
  distillation: 4,
  rag: 4,
};
export const datasetRoles = {
  training: 50,
  testing: 15,
  evaluation: 12,
  validation: 8,
  'fine-tuning': 8,
  rag: 4,
  calibration: 3,
};
export const datasetTypes = {
  table: 40,
  files: 20,
  'feature-view': 14,
  stream: 8,
  logs: 7,
  'vector-index': 4,
  'prompt-set': 4,
  synthetic: 3,
};
export const lawfulBases = {
  contract: 35,
  'legitimate-interests': 35,
  consent: 20,
  'legal-obligation': 10,
};
export const toolTypes = {
  'chat-assistant': 18,
  'coding-assistant': 14,
  agent: 16,
  'saas-feature': 22,
  'rag-app': 14,
  'ai-platform': 6,
  'ai-gateway': 4,
  'mcp-server': 6,
};
export const hostings = {
  saas: 52,
  'self-hosted': 30,
  hybrid: 12,
  desktop: 6,
};
export const componentTypes = { service: 70, website: 20, 'batch-job': 10 };
export const purposes = [
  'support-routing',
  'fraud-prevention',
  'stock-planning',
  'recommendation',
  'claims-handling',
  'content-moderation',
];
