export * from './aiTool';
export * from './annotations';
export * from './catalogFacts';
export * from './dataset';
export * from './declaredFacts';
export * from './durationMinutes';
export * from './entities';
export {
  DATE_PATTERN,
  DURATION_PATTERN,
  ENTITY_REF_PATTERN,
  FULL_ENTITY_REF_PATTERN,
  URL_PATTERN,
} from './fields';
export * from './findings';
export * from './kinds';
export * from './links';
export * from './model';
export * from './notRecorded';
export * from './problem';
export type { EntityReference } from './references';
export * from './relations';
export * from './relationTypes';
export * from './schemas';
export * from './slug';
export * from './summary';
export * from './tasks';
export * from './uses';
export * from './validate';
export * from './vocabulary';
