import { hash } from 'crypto';
import { Entity } from '@backstage/catalog-model';
import { version } from '../../../package.json';

/**
 * Tells one state of an entity from another, its relations included. The etag
 * of the catalog does not: a file that brings its own keeps it.
 */
export function fingerprintOf(entity: Entity): string {
  return hash('sha256', JSON.stringify(entity), 'base64');
}

/**
 * Tells one set of inputs from another, of this version of the program: what
 * was made of the same inputs need not be made again.
 */
export function inputsOf(parts: ReadonlyArray<string | number>): string {
  return hash('sha256', JSON.stringify([version, ...parts]), 'base64');
}
