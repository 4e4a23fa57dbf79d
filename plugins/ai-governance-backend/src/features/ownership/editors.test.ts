import { setImmediate } from 'timers/promises';
import { Knex } from 'knex';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Matrix } from '@aigov/backstage-plugin-ai-governance-common';
import { isPostgres } from '../../kernel/migrate';
import { verifyTrail } from '../../kernel/records/verifyTrail';
import { createDatabases } from '../../testUtils/databases';
import { model, other } from '../../testUtils/entities';
import { assetSourceOf } from './assetSource';
import { listVersions } from './matrixStore';
import { checkReality } from './realityCheck';
import { matrixRecord, supportRecord } from './recordKeys';
import { removeMatrix, saveMatrix } from './saveMatrix';
import { forget } from './settle';
import { saveSupport } from './supportView';
import { assets, findings } from './tables';
import { group, matrixOf, user, workbench } from './__testUtils__/workbench';

jest.setTimeout(60_000);

const { databases, ids } = createDatabases();
const PARTS = 120;
const EDITORS = 8;
const EDITS = 6;
const people = ['lea', 'tom', 'eve', 'joe', 'kim'];
const person = (index: number) => `user:default/${people[index % 5]}`;
const crowd = (...names: string[]) =>
  names.map(name => user(name, 'group:default/ml'));

const parts = Array.from({ length: PARTS }, (_, index) =>
  model(`part-${index}`, {
    system: 'desk',
    roles: { modelOwner: person(index), legal: person(index + 1) },
  }),
);
const desk = other('System', 'desk', {
  relations: { ownedBy: ['group:default/ml'] },
});
const sourceOf = (entity: Entity) => assetSourceOf(entity)!;

/** A matrix that was saved, or taken away, on a revision. */
interface Saved {
  ref: string;
  ifMatch: number;
  actor: string;
  matrix?: Matrix;
}

describe.each(ids)('a system, its parts and the catalog at once, %p', id => {
  it('lock nobody up and lose nothing', async () => {
    const db = await databases.init(id);
    const entities = [...parts, desk, group('ml', 'user:default/lea')];
    const { env, catalog, clock, reading, check } = await workbench(db, [
      ...entities,
      ...crowd(...people),
    ]);
    await check();

    /** Tries until nobody was faster; whether it was allowed in the end. */
    async function edit(
      record: { feature: string; id: string },
      change: (ifMatch: number) => Promise<void>,
    ): Promise<void> {
      const { revision } = await env.records.revisionOf(db, record);
      try {
        await change(revision);
      } catch (error) {
        const { name } = error as Error;
        if (name === 'ConflictError') await edit(record, change);
        // A party has just left, or the matrix is not there any more.
        else if (!['InputError', 'NotFoundError'].includes(name)) throw error;
      }
    }

    const saved: Saved[] = [];
    const editMatrix = (entity: Entity, turn: number, actor: string) => {
      const source = sourceOf(entity);
      const ref = source.entityRef;
      const matrix =
        turn % 3 === 2
          ? undefined
          : matrixOf({
              'model-owner': person(turn),
              mlops: person(turn + 2),
              legal: person(turn + 3),
              qa: turn % 2 ? person(turn) : person(turn + 1),
            });
      return edit(matrixRecord(ref), async ifMatch => {
        if (matrix) await saveMatrix(env, source, { matrix, ifMatch, actor });
        else await removeMatrix(env, source, { ifMatch, actor });
        saved.push({ ref, ifMatch, actor, matrix });
      });
    };
    const editSupport = (entity: Entity, turn: number, actor: string) => {
      const source = sourceOf(entity);
      const path = {
        escalation: [],
        firstContact: { party: person(turn) },
        hours: `${actor} ${turn}`,
      };
      return edit(supportRecord(source.entityRef), ifMatch =>
        saveSupport(env, source, { path, ifMatch, actor }),
      );
    };

    const inTurn = async (work: (turn: number) => Promise<unknown>) => {
      for (let turn = 0; turn < EDITS; turn++) await work(turn);
    };
    await Promise.all([
      inTurn(turn => editMatrix(desk, turn, 'user:default/boss')),
      inTurn(turn => {
        clock.now += 60_000;
        // Eve comes and goes: findings open and close on every part.
        catalog.entities = [
          ...entities,
          ...crowd(...people.filter(name => turn % 2 || name !== 'eve')),
        ];
        return checkReality(env, reading());
      }),
      ...Array.from({ length: EDITORS }, (_, editor) =>
        inTurn(async turn => {
          const actor = `user:default/e${editor}`;
          // All editors meet at the same few parts.
          const part = parts[(editor * turn + turn) % 10];
          await editMatrix(part, editor + turn, actor);
          await editSupport(part, turn, actor);
        }),
      ),
    ]);

    for (const ref of [desk, ...parts.slice(0, 10)].map(stringifyEntityRef)) {
      const versions = (await listVersions(db, ref, { limit: 200 })).reverse();
      const matrixAt = (revision: number) => versions[revision - 1]?.matrix;
      versions.forEach(({ revision, matrix, changedBy: actor }, index) => {
        expect(revision).toBe(index + 1);
        expect(saved).toContainEqual({ ref, ifMatch: index, actor, matrix });
      });
      for (const { ifMatch, matrix } of saved.filter(one => one.ref === ref)) {
        // Saving what is there already is no version.
        expect([matrixAt(ifMatch + 1), matrixAt(ifMatch)]).toContainEqual(
          matrix,
        );
      }
    }
    expect(await verifyTrail(db)).not.toHaveProperty('broken');
    await check();
    expect(await check()).toBe(0);
    expect(
      await assets(db).where({ system: stringifyEntityRef(desk) }),
    ).toHaveLength(PARTS);
  });

  it('lock the rows of an asset in one order', async () => {
    const db = await databases.init(id);
    if (!isPostgres(db)) return;
    const { env, check } = await workbench(db, [parts[0]]);
    await check();
    const ref = stringifyEntityRef(parts[0]);
    expect(await findings(db).where({ entity_ref: ref })).not.toEqual([]);

    let forgetting: Promise<void> = Promise.resolve();
    await db.transaction(async tx => {
      await assets(tx).where({ entity_ref: ref }).forUpdate();
      forgetting = db.transaction(second => forget(second, env, [ref]));
      while (!(await isWaiting(db))) await setImmediate();
      await findings(tx).where({ entity_ref: ref }).delete();
    });
    await forgetting;
    expect(await assets(db)).toEqual([]);
  });
});

/** Whether a statement waits for a lock that somebody else has. */
async function isWaiting(db: Knex): Promise<boolean> {
  const { rows } = await db.raw(
    `select 1 from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
}
