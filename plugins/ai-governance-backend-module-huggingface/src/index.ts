/**
 * Imports Hugging Face model and dataset cards.
 *
 * @packageDocumentation
 */
export { huggingFaceModule as default } from './module';
