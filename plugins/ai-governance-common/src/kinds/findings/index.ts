export { findingIds } from './finding';
export type { Finding, FindingContext, FindingId } from './finding';
export * from './findingsOf';
export { isRestrictiveLicense } from './license';
