import { Knex } from 'knex';
import { InputError, NotFoundError } from '@backstage/errors';
import { FactDefinition } from '@aigov/backstage-plugin-ai-governance-common';
import {
  Facts,
  Feature,
  FactWrite,
} from '@aigov/backstage-plugin-ai-governance-node';
import { migrationsOf } from '../feature';
import { factOf, isExpired, readHistory, readRows } from './readFacts';
import { writeFacts } from './writeFacts';

/** The tables of the facts. */
export const factsMigrations: Pick<Feature, 'id' | 'migrations'> = {
  id: 'facts',
  migrations: migrationsOf('facts'),
};

/** Every fact that can be known, by id. */
export type FactDefinitions = ReadonlyMap<string, FactDefinition<any>>;

/** Facts by id; no two may have the same. */
export function factDefinitions(
  facts: Iterable<FactDefinition<any>>,
): FactDefinitions {
  const byId = new Map<string, FactDefinition<any>>();
  for (const fact of facts) {
    if (byId.has(fact.id)) {
      throw new Error(
        `The fact '${fact.id}' is declared twice: give one of the two another id`,
      );
    }
    byId.set(fact.id, fact);
  }
  return byId;
}

/**
 * The facts machine over the tables `facts_*`.
 *
 * With definitions, only what is declared is written and told: what a feature
 * said that is switched off by now is not known. Without them every fact is
 * taken as it comes.
 */
export function createFacts(options: {
  now: () => Date;
  definitions?: FactDefinitions;
}): Facts {
  const { now, definitions } = options;
  const isKnown = (id: string) => !definitions || definitions.has(id);

  async function write(db: Knex, writes: FactWrite[]): Promise<void> {
    const stranger = writes.find(({ fact }) => !isKnown(fact.id));
    if (stranger) {
      throw new Error(
        `The fact '${stranger.fact.id}' is declared by no feature that is on: add it to the list 'facts' of the feature that writes it`,
      );
    }
    if (!writes.length) return;
    if (db.isTransaction) {
      await writeFacts(db as Knex.Transaction, writes, now());
    } else {
      await db.transaction(tx => writeFacts(tx, writes, now()));
    }
  }

  return {
    write,
    async record(tx, fact, entityRef, given) {
      if (given.value === undefined) {
        throw new InputError(
          `The fact '${fact.id}' of '${entityRef}' has no value: retract it instead`,
        );
      }
      await write(tx, [{ ...given, fact, entityRef }]);
    },
    retract: (tx, fact, entityRef, { source }) =>
      write(tx, [{ source, fact, entityRef }]),

    async valuesOf(db, fact, entityRefs) {
      if (!isKnown(fact.id)) return new Map();
      const rows = await readRows(db, entityRefs, [fact.id]);
      const at = now();
      return new Map(
        rows.flatMap(row => {
          if (isExpired(row, at)) return [];
          // A value that an older schema let in is not known to this one.
          const parsed = fact.schema.safeParse(JSON.parse(row.value));
          return parsed.success ? [[row.entity_ref, parsed.data] as const] : [];
        }),
      );
    },

    async read(db, { entityRefs, facts }) {
      const rows = await readRows(db, entityRefs, facts);
      const at = now();
      return rows.flatMap(row =>
        isKnown(row.fact_id)
          ? [
              factOf(
                row,
                definitions?.get(row.fact_id)?.title ?? row.fact_id,
                at,
              ),
            ]
          : [],
      );
    },

    async history(db, { fact: id, ...page }) {
      const fact = definitions?.get(id);
      if (!fact) {
        throw new NotFoundError(
          `There is no fact '${id}': ask for the facts of an entity to see the ids`,
        );
      }
      return readHistory(db, fact, page);
    },
  };
}
