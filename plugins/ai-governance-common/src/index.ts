/**
 * The words of AI governance: kinds, endpoint contracts, permissions and pure
 * rules. No I/O, no React, no Node.
 *
 * @packageDocumentation
 */
export * from './apis';
export * from './client';
export * from './contract';
export * from './permissions';
export * from './activity';
export * from './facts';
export * from './governance';
export * from './imports';
export * from './inventory';
export * from './openApi';
export * from './ownership';
export * from './usage';
export * from './kinds';
