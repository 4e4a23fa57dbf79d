import fc from 'fast-check';
import { Knex } from 'knex';
import request from 'supertest';
import { z } from 'zod';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createPermission } from '@backstage/plugin-permission-common';
import {
  endpoint,
  revisionSchema,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  aiGovernanceFeaturesExtensionPoint,
  defineFeature,
} from '@aigov/backstage-plugin-ai-governance-node';
import { aiGovernancePlugin } from '../../plugin';
import { createDatabases } from '../../testUtils/databases';
import { migrate } from '../migrate';
import { createRecords } from './createRecords';
import { recordsMigrations, trail } from './tables';
import { verifyTrail } from './verifyTrail';

jest.setTimeout(300_000);

const { databases, ids } = createDatabases();
const record = { feature: 'notes', id: 'shared' };
const notes = (db: Knex) => db<{ id: string; text: string }>('notes');

async function createNotes(db: Knex) {
  await db.schema.createTable('notes', table => {
    table.text('id').primary();
    table.text('text').notNullable();
  });
}

type Note = Record<string, number>;

/** The revision first: what is read after it is never older than it says. */
async function readNote(
  db: Knex,
  id: string,
): Promise<{ revision: number; note: Note | undefined }> {
  const records = createRecords({ now: () => new Date() });
  const { revision } = await records.revisionOf(db, { ...record, id });
  const row = await notes(db).where({ id }).first();
  return { revision, note: row && JSON.parse(row.text) };
}

/** As a feature does it: the row, and the record of its change. */
async function saveNote(
  tx: Knex.Transaction,
  id: string,
  given: { ifMatch: number; actor: string; before?: Note; after: Note },
) {
  const records = createRecords({ now: () => new Date() });
  const saved = await records.change(tx, {
    record: { ...record, id },
    before: undefined,
    ...given,
  });
  await notes(tx)
    .insert({ id, text: JSON.stringify(given.after) })
    .onConflict('id')
    .merge();
  return saved;
}

/** One edit, tried until it is not stale any more; says how often it was. */
async function edit(db: Knex, id: string, actor: string, step: number) {
  for (let conflicts = 0; ; conflicts++) {
    const { revision, note } = await readNote(db, id);
    try {
      const saved = await db.transaction(tx =>
        saveNote(tx, id, {
          ifMatch: revision,
          actor,
          before: note,
          after: { ...note, [`${actor} ${step}`]: revision },
        }),
      );
      return { conflicts, revision: saved.revision };
    } catch (error) {
      expect(error).toMatchObject({ name: 'ConflictError' });
    }
  }
}

describe.each(ids)('editors at the same time, %p', databaseId => {
  it('lose no update: exactly one wins each revision', async () => {
    const db = await databases.init(databaseId);
    await migrate(db, recordsMigrations);
    await createNotes(db);
    let run = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), {
          minLength: 8,
          maxLength: 8,
        }),
        async edits => {
          const id = `note ${run++}`;
          const done = await Promise.all(
            edits.map(async (count, editor) => {
              const won = [];
              for (let step = 0; step < count; step++) {
                won.push(await edit(db, id, `user:default/${editor}`, step));
              }
              return won;
            }),
          );
          const saved = done.flat();
          refused += saved.reduce((sum, { conflicts }) => sum + conflicts, 0);
          const expected = saved.map((_, index) => index + 1);
          const won = saved.map(({ revision }) => revision);
          expect(won.sort((a, b) => a - b)).toEqual(expected);
          const { note, revision } = await readNote(db, id);
          expect(revision).toBe(saved.length);
          expect(Object.keys(note ?? {})).toHaveLength(saved.length);
          const rows = await trail(db).where({ record_id: id }).orderBy('id');
          expect(rows.map(row => row.revision)).toEqual(expected);
        },
      ),
      { numRuns: 8 },
    );
    expect(refused).toBeGreaterThan(0);
    expect((await verifyTrail(db)).broken).toBeUndefined();
  });

  it('wait for whoever has locked the record', async () => {
    const db = await databases.init(databaseId);
    await migrate(db, recordsMigrations);
    const records = createRecords({ now: () => new Date() });
    const order: string[] = [];
    let changed: Promise<unknown> | undefined;
    await db.transaction(async tx => {
      const { revision } = await records.lock(tx, record);
      expect(revision).toBe(0);
      changed = db
        .transaction(other =>
          records.change(other, {
            record,
            actor: 'user:default/ada',
            before: undefined,
            after: {},
          }),
        )
        .then(() => order.push('changed'));
      for (let i = 0; i < 20; i++) await records.revisionOf(tx, record);
      order.push('locked');
    });
    await changed;
    expect(order).toEqual(['locked', 'changed']);
  });

  it('are told over HTTP who was faster', async () => {
    const db = await databases.init(databaseId);
    await createNotes(db);
    const notesFeature = defineFeature({
      id: 'notes',
      api: {
        saveNote: endpoint({
          method: 'PUT',
          path: '/notes/:id',
          summary: 'Save a note',
          params: z.object({ id: z.string() }),
          body: z.record(z.string(), z.number()),
          result: revisionSchema,
          permission: createPermission({
            name: 'ai-governance.notes.update',
            attributes: { action: 'update' },
          }),
          ifMatch: true,
          audit: 'note-save',
        }),
      },
      init: async env => ({
        saveNote: async ({ params, body, ifMatch, actor }) => {
          const { note } = await readNote(env.db, params.id);
          const change = { ifMatch, actor, before: note, after: body };
          return env.db.transaction(tx => saveNote(tx, params.id, change));
        },
      }),
    });
    const { server } = await startTestBackend({
      features: [
        aiGovernancePlugin,
        mockServices.database.factory({ knex: db }),
        catalogServiceMock.factory({ entities: [] }),
        createBackendModule({
          pluginId: 'ai-governance',
          moduleId: 'notes',
          register(reg) {
            reg.registerInit({
              deps: { features: aiGovernanceFeaturesExtensionPoint },
              init: async ({ features }) => features.addFeature(notesFeature),
            });
          },
        }),
      ],
    });
    const save = (ifMatch: number, body: Note) =>
      request(server)
        .put('/api/ai-governance/notes/shared')
        .set('If-Match', `"${ifMatch}"`)
        .send(body);

    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, editor) => save(0, { editor })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(7).fill(409)]);
    const { body } = answers.find(({ status }) => status === 409)!;
    expect(body).toMatchObject({
      error: {
        name: 'ConflictError',
        message: expect.stringContaining('has revision 1 now'),
        revision: 1,
        changedBy: 'user:default/mock',
        changedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
      response: { statusCode: 409 },
    });
    expect(body.error).not.toHaveProperty('stack');
    const again = await save(body.error.revision, { editor: 9 }).expect(200);
    expect(again.body).toMatchObject({ revision: 2 });
  });
});
