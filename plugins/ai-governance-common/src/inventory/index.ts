export * from './api';
export { comparisonOf, whyNotComparable } from './compare';
export * from './entry';
export * from './foldText';
export * from './placeOf';
export * from './sortValues';
export * from './usedBy';
