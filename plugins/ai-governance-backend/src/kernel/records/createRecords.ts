import { Records } from '@aigov/backstage-plugin-ai-governance-node';

/** The records machine over the tables `records_*`. */
export function createRecords(_options: { now: () => Date }): Records {
  const late = async () => {
    throw new Error('to be built');
  };
  return { change: late, lock: late, revisionOf: late, revisionsOf: late };
}
