export * from './api';
export * from './describeChange';
