import { Entity } from '@backstage/catalog-model';
import { isAiEntity } from '../entities';
import { describeProblem } from '../problem';
import { usesOf } from '../uses';
import { contractFindings } from './contract';
import { Finding, FindingContext, FindingRule } from './finding';
import { licenseFindings } from './license';
import { personalDataFindings } from './personalData';
import { productionFindings } from './production';
import { referenceFindings } from './references';
import { wordFindings } from './words';

const rules: readonly FindingRule[] = [
  productionFindings,
  personalDataFindings,
  contractFindings,
  licenseFindings,
  referenceFindings,
  wordFindings,
];

function usesFindings(entity: Entity): Finding[] {
  return usesOf(entity).problems.map(problem => ({
    id: 'uses-not-understood',
    title: 'Declared use of AI not understood',
    severity: 'warning',
    fields: [problem.path],
    message: describeProblem({ ...problem, fix: 'it is left out' }),
    fix: problem.fix,
  }));
}

/**
 * What an entity lacks or gets wrong although it loads. Rules that need other
 * entities are silent unless the context brings them. For an entity that is
 * not ours it tells what its annotation `ai-governance/uses` gets wrong.
 * @public
 */
export function findingsOf(
  entity: Entity,
  context: FindingContext = {},
): Finding[] {
  const own = isAiEntity(entity)
    ? rules.flatMap(rule => rule(entity, context))
    : [];
  return [...own, ...usesFindings(entity)];
}
