import { Facts } from '@aigov/backstage-plugin-ai-governance-node';

/** The facts machine over the tables `facts_*`. */
export function createFacts(_options: { now: () => Date }): Facts {
  const late = async () => {
    throw new Error('to be built');
  };
  return {
    record: late,
    retract: late,
    write: late,
    valuesOf: late,
    read: late,
  };
}
