import {
  accountableFact,
  FactDefinition,
  ownershipFacts,
  ownershipFindingsFact,
  raciCompleteFact,
  raciHoldersFact,
  rolesNamedFact,
  supportCompleteFact,
  supportGapsFact,
} from '@aigov/backstage-plugin-ai-governance-common';
import { FactWrite } from '@aigov/backstage-plugin-ai-governance-node';
import { Evaluation } from './evaluate';
import { OWNERSHIP } from './recordKeys';

/** What is let known about an asset. Nobody accountable is no fact. */
export function factsOf(
  entityRef: string,
  evaluation: Evaluation,
): FactWrite[] {
  const { accountable, complete, findings, gaps, holders } = evaluation;
  const values: Array<[FactDefinition<any>, unknown]> = [
    [accountableFact, accountable.length ? accountable : undefined],
    [raciCompleteFact, complete],
    [ownershipFindingsFact, [...new Set(findings.map(({ id }) => id))]],
    [raciHoldersFact, holders],
    [rolesNamedFact, holders.map(({ role }) => role)],
    [supportCompleteFact, gaps.length === 0],
    [supportGapsFact, [...new Set(gaps.map(({ step }) => step))]],
  ];
  return values.map(([fact, value]) => ({
    fact,
    entityRef,
    value,
    source: OWNERSHIP,
  }));
}

/** Takes back everything that was said about an entity. */
export function retractionsOf(entityRef: string): FactWrite[] {
  return ownershipFacts.map(fact => ({ fact, entityRef, source: OWNERSHIP }));
}
