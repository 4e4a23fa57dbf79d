export * from './about';
export * from './dataAllowance';
export * from './hosting';
export * from './responseTimeBand';
export * from './retirementState';
export * from './sizeBand';
export * from './vocabularyWord';
