export * from './api';
export * from './columns';
export * from './facts';
export * from './finding';
export * from './matrix';
export * from './scheme';
export * from './support';
