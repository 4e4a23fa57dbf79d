/**
 * Icons and relation names of the AI kinds for the catalog frontend.
 *
 * @packageDocumentation
 */
export { default } from './featureLoader';
