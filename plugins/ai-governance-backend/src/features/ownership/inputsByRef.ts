import { setImmediate } from 'timers/promises';
import { inputsOf } from '../../kernel/entities/fingerprint';
import { KnownParties } from './knownParties';
import { Paper } from './readPapers';

/** What is known of the parties besides what is written down. */
export interface PartyKnowledge {
  known: KnownParties;
  assetsOf: (person: string) => number;
  /** How many assets are not too many for a person. */
  most: number;
}

/** Tells, for each asset, what is compared: the paper, and those it names. */
export async function inputsByRef(
  papers: readonly Paper[],
  { known, assetsOf, most }: PartyKnowledge,
): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  function partyOf(party: string): string {
    const before = told.get(party);
    if (before !== undefined) return before;
    const { state = 'found', groups = [] } = known.get(party) ?? {};
    const load = assetsOf(party);
    const text = inputsOf([state, load > most ? load : 0, ...groups]);
    told.set(party, text);
    return text;
  }
  const inputs = new Map<string, string>();
  for (const { entityRef, basis, named } of papers) {
    inputs.set(entityRef, inputsOf([basis, ...named.map(partyOf)]));
    // Requests are answered in between.
    if (inputs.size % 1_000 === 0) await setImmediate();
  }
  return inputs;
}
