/**
 * Components and hooks for frontend plugins of AI governance. They work in the
 * new frontend system and in classic apps.
 *
 * @packageDocumentation
 */
export * from './AsOf';
export * from './AsyncView';
export * from './CodeSnippet';
export * from './CopyButton';
export * from './DateText';
export * from './describeError';
export * from './EmptyState';
export * from './EntityName';
export * from './ExportCsvButton';
export * from './ExportListButton';
export * from './ExportRowsButton';
export * from './FactList';
export * from './formatCount';
export * from './formatDate';
export * from './formatMinutes';
export * from './isForbidden';
export * from './LoadFailure';
export * from './NamedText';
export * from './NotRecorded';
export * from './queryCache';
export * from './QueryProvider';
export * from './SidePanel';
export * from './StatusMark';
export * from './translation';
export * from './useUrlState';
