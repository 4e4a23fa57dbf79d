/**
 * For authors of backend modules of AI governance.
 *
 * @packageDocumentation
 */
export * from './call';
export * from './client';
export * from './entityRules';
export * from './feature';
export * from './importFormat';
export * from './importFormats';
export * from './machines';
