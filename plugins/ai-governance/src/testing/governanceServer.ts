export * from '../__testUtils__/governanceServer';
