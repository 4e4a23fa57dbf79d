/**
 * For authors of backend modules of AI governance.
 *
 * @packageDocumentation
 */
export * from './importFormat';
export * from './importFormats';
