/**
 * What builds on alpha parts of Backstage: the kinds as a catalog model layer.
 *
 * @packageDocumentation
 */
export { aiGovernanceModelLayer } from './kinds/layer';
