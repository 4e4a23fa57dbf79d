export * from './api';
export * from './defineFact';
