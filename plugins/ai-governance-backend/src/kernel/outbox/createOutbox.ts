import { Outbox } from '@aigov/backstage-plugin-ai-governance-node';

/** The outbox machine over the tables `outbox_*`. */
export function createOutbox(_options: { now: () => Date }): Outbox {
  const late = async () => {
    throw new Error('to be built');
  };
  return { notify: late };
}
