export * from './api';
export * from './describeChange';
export { wordsOf } from './fieldPath';
