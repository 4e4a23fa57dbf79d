/**
 * The backend of AI governance.
 *
 * @packageDocumentation
 */
export { aiGovernancePlugin as default } from './plugin';
