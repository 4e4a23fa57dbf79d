import fc from 'fast-check';
import { Knex } from 'knex';
import { z } from 'zod';
import { defineFact } from '@aigov/backstage-plugin-ai-governance-common';
import { Facts, FactWrite } from '@aigov/backstage-plugin-ai-governance-node';
import { createDatabases } from '../../testUtils/databases';
import { migrate } from '../migrate';
import { createFacts, factDefinitions, factsMigrations } from './createFacts';

jest.setTimeout(120_000);

const { databases, ids } = createDatabases();

const definitions = ['test.a', 'test.b'].map(id =>
  defineFact({ id, title: id, schema: z.json() }),
);
const entityRefs = ['model:default/x', 'model:default/y'];

const write: fc.Arbitrary<FactWrite> = fc.record({
  fact: fc.constantFrom(...definitions),
  entityRef: fc.constantFrom(...entityRefs),
  source: fc.constantFrom('one', 'two'),
  value: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 5, arbitrary: fc.constantFrom(1, 2) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  ),
});
/** Calls of write, each a transaction that may be given up. */
const calls = fc.array(
  fc.record({
    writes: fc.array(write, { maxLength: 6 }),
    isGivenUp: fc.boolean(),
  }),
  { maxLength: 8 },
);

const keyOf = (entityRef: string, id: string) => `${entityRef} ${id}`;
/** As JSON has it: -0 is 0, and keys have no order. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** The rules again, done naively. */
function naive(done: FactWrite[]) {
  const held = new Map<string, { value: unknown; source: string }>();
  for (const { fact, entityRef, value, source } of done) {
    const key = keyOf(entityRef, fact.id);
    if (value !== undefined) held.set(key, { value: plain(value), source });
    else if (held.get(key)?.source === source) held.delete(key);
  }
  return held;
}

/** What the history says that is known now. */
async function replayed(db: Knex, facts: Facts) {
  const held = new Map<string, { value: unknown; source: string }>();
  for (const entityRef of entityRefs) {
    for (const { id } of definitions) {
      const asked = { entityRef, fact: id, limit: 200 };
      const { items } = await facts.history(db, asked);
      for (const { value, source } of items.reverse()) {
        const before = held.get(keyOf(entityRef, id));
        // Each entry is a change, and only the holder retracts.
        expect(before).not.toEqual({ value, source });
        if (value !== undefined) {
          held.set(keyOf(entityRef, id), { value, source });
        } else {
          expect(before?.source).toBe(source);
          held.delete(keyOf(entityRef, id));
        }
      }
    }
  }
  return held;
}

describe.each(ids)('facts, %p', databaseId => {
  it('are what a map would hold, and what the history replays to', async () => {
    const db = await databases.init(databaseId);
    await migrate(db, factsMigrations);
    const facts = createFacts({
      now: () => new Date(),
      definitions: factDefinitions(definitions),
    });
    await fc.assert(
      fc
        .asyncProperty(calls, async sequence => {
          for (const { writes, isGivenUp } of sequence) {
            const tx = await db.transaction();
            await facts.write(tx, writes);
            await (isGivenUp ? tx.rollback() : tx.commit());
          }
          const kept = sequence.flatMap(({ writes, isGivenUp }) =>
            isGivenUp ? [] : writes,
          );
          const now = new Map(
            (await facts.read(db, { entityRefs })).map(
              ({ entityRef, id, value, source }) => [
                keyOf(entityRef, id),
                { value, source },
              ],
            ),
          );
          expect(now).toEqual(naive(kept));
          expect(await replayed(db, facts)).toEqual(now);
        })
        .afterEach(async () => {
          await db('facts_values').delete();
          await db('facts_history').delete();
        }),
      { numRuns: 60 },
    );
  });
});
