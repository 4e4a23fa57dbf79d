import {
  declaredParties,
  isAiEntity,
  linksOf,
  Matrix,
  Parties,
  Scheme,
  templateOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Entity } from '@backstage/catalog-model';

/** What an edit can begin with, besides what holds. */
export type StartingPoint = 'system' | 'file' | 'template' | 'asset';

const ROLES = 'spec.roles.';

/** Who the catalog file names for each role. */
export function partiesInFile(
  entity: Entity,
  scheme: Pick<Scheme, 'roles'>,
): Parties {
  const links = isAiEntity(entity) ? linksOf(entity) : [];
  return declaredParties(
    scheme,
    Object.fromEntries(
      links
        .filter(({ field, allowed }) => allowed && field.startsWith(ROLES))
        .map(({ field, targetRef }) => [field.slice(ROLES.length), targetRef]),
    ),
  );
}

/** The matrix with the people of the catalog file; the letters stay. */
export const withFile = (
  matrix: Matrix,
  entity: Entity,
  scheme: Pick<Scheme, 'roles'>,
): Matrix => ({
  ...matrix,
  parties: { ...matrix.parties, ...partiesInFile(entity, scheme) },
});

/** The matrix with the letters that the rules suggest; the people stay. */
export const withTemplate = (
  matrix: Matrix,
  kind: string,
  scheme: Pick<Scheme, 'templates'>,
): Matrix => ({ ...matrix, cells: templateOf(scheme, kind) ?? {} });
