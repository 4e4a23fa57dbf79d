export * from './api';
export * from './askedFields';
export { comparisonOf, whyNotComparable } from './compare';
export * from './entry';
export * from './foldText';
export * from './measuredRows';
export * from './placeOf';
export * from './sortValues';
export * from './usedBy';
