export * from './api';
export * from './openApiOf';
export type { OpenApiParameter } from './parameters';
export type { OpenApiSchema } from './partSchema';
