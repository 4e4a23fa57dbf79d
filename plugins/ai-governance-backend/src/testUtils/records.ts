import { Knex } from 'knex';
import { RecordChange } from '@aigov/backstage-plugin-ai-governance-node';
import { createRecords } from '../kernel/records/createRecords';

/** A change to be in the trail; what is left out is made up. */
export type Edit = Partial<Omit<RecordChange, 'record'>> & {
  feature?: string;
  recordId?: string;
  entityRef?: string;
  at?: string;
};

/** Writes changes one after the other, as features do: by default a minute apart. */
export async function writeRecords(db: Knex, edits: Edit[]): Promise<void> {
  const clock = { now: new Date('2026-11-21T12:00:00Z') };
  const records = createRecords({ now: () => clock.now });
  for (const [index, edit] of edits.entries()) {
    const { feature = 'ownership', entityRef, at, ...change } = edit;
    const { recordId = entityRef ?? 'scheme', ...given } = change;
    clock.now = at ? new Date(at) : new Date(clock.now.getTime() + 60_000);
    await db.transaction(tx =>
      records.change(tx, {
        record: { feature, id: recordId, entityRef },
        actor: 'user:default/ada',
        before: undefined,
        after: { step: index },
        ...given,
      }),
    );
  }
}
