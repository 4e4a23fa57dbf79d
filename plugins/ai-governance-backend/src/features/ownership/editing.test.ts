import fc from 'fast-check';
import {
  defaultScheme,
  Matrix,
  matrixProblems,
} from '@aigov/backstage-plugin-ai-governance-common';
import { verifyTrail } from '../../kernel/records/verifyTrail';
import { createDatabases } from '../../testUtils/databases';
import { aiTool, model, other } from '../../testUtils/entities';
import { assign, planAssignment } from './assign';
import { AssetSource, assetSourceOf } from './assetSource';
import { listVersions } from './matrixStore';
import { matrixView } from './matrixView';
import { removeMatrix, saveMatrix } from './saveMatrix';
import { saveSupport, supportView } from './supportView';
import { matrices } from './tables';
import {
  group,
  matrixOf,
  TEAM,
  user,
  workbench,
} from './__testUtils__/workbench';

jest.setTimeout(300_000);

const { databases, ids } = createDatabases();
const triage = 'model:default/triage';
const lea = 'user:default/lea';
const tom = 'user:default/tom';
const ml = 'group:default/ml';

const everybody = [group('ml', lea), user('lea', ml), user('tom')];
const entity = model('triage', {
  system: 'support',
  roles: { modelOwner: ml, legal: lea },
});
const system = other('System', 'support', { relations: { ownedBy: [ml] } });
const sourceOf = (given: Parameters<typeof assetSourceOf>[0]) =>
  assetSourceOf(given)!;

type Change = (matrix: Matrix) => Matrix;

const roles = defaultScheme.roles.map(({ id }) => id);
const activities = defaultScheme.activities.map(({ id }) => id);

/** Gives a role to somebody, moves an A, or would leave two of them. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({
      role: fc.constantFrom(...roles),
      party: fc.constantFrom(lea, tom, ml),
    })
    .map(
      ({ role, party }): Change =>
        matrix => ({
          ...matrix,
          parties: { ...matrix.parties, [role]: party },
        }),
    ),
  fc
    .record({
      activity: fc.constantFrom(...activities),
      role: fc.constantFrom(...roles),
      keepsOthers: fc.boolean(),
    })
    .map(
      ({ activity, role, keepsOthers }): Change =>
        ({ parties, cells }) => ({
          parties,
          cells: {
            ...cells,
            [activity]: {
              ...(keepsOthers ? cells[activity] : {}),
              [role]: 'A',
            },
          },
        }),
    ),
);

describe.each(ids)('editing, %p', databaseId => {
  const setUp = async (...entities: Parameters<typeof workbench>[1]) => {
    const db = await databases.init(databaseId);
    return { db, ...(await workbench(db, entities)) };
  };

  it('never loses an edit, and keeps one A in each activity', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyChange, { minLength: 1, maxLength: 3 }), {
          minLength: 8,
          maxLength: 8,
        }),
        async editors => {
          const { db, env, caller } = await setUp(entity, ...everybody);
          const source = sourceOf(entity);
          const saved = new Map<number, Change>();
          const outcomes: string[] = [];

          async function edit(actor: string, change: Change): Promise<void> {
            const { revision, matrix } = await matrixView(env, source, caller);
            const next = change(matrix);
            const isGood = !matrixProblems(next, defaultScheme).length;
            const outcome = await saveMatrix(env, source, {
              matrix: next,
              ifMatch: revision,
              actor,
            }).then(
              () => 'saved',
              (error: Error) => error.name,
            );
            if (outcome === 'ConflictError') return edit(actor, change);
            if (outcome === 'saved') saved.set(revision + 1, change);
            outcomes.push(`${isGood ? 'good' : 'bad'}: ${outcome}`);
            return undefined;
          }
          await Promise.all(
            editors.map(async (changes, index) => {
              for (const change of changes) {
                await edit(`user:default/e${index}`, change);
              }
            }),
          );

          expect(['good: saved', 'bad: InputError']).toEqual(
            expect.arrayContaining(outcomes),
          );
          const versions = (
            await listVersions(db, triage, { limit: 100 })
          ).reverse();
          let before = matrixOf({ 'model-owner': ml, legal: lea });
          versions.forEach(({ revision, matrix }, index) => {
            expect(revision).toBe(index + 1);
            expect(matrix).toEqual(saved.get(revision)!(before));
            expect(matrixProblems(matrix!, defaultScheme)).toEqual([]);
            before = matrix!;
          });
          const { revision, matrix } = await matrixView(env, source, caller);
          expect(revision).toBe(versions.length);
          expect(matrix).toEqual(before);
          expect(await verifyTrail(db)).toEqual({
            records: versions.length ? 1 : 0,
            entries: versions.length,
          });
          await db.destroy();
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
  });

  describe('a matrix', () => {
    const byLea = (ifMatch: number) => ({ ifMatch, actor: lea });

    it('is that of the system until the asset has its own', async () => {
      const { env, caller } = await setUp(entity, system, ...everybody);
      const view = async () => matrixView(env, sourceOf(entity), caller);
      expect(await view()).toMatchObject({ state: 'declared', revision: 0 });

      await saveMatrix(env, sourceOf(system), {
        matrix: matrixOf({ 'model-owner': tom, mlops: tom }),
        ...byLea(0),
      });
      const inherited = await view();
      expect(inherited).toMatchObject({
        state: 'inherited',
        system: 'system:default/support',
        matrix: { parties: { 'model-owner': ml, mlops: tom, legal: lea } },
      });
      expect(inherited.parties).toContainEqual({
        role: 'model-owner',
        party: { ref: ml, title: undefined, state: 'found' },
        origin: 'catalog',
        declared: undefined,
        inherited: tom,
      });

      const own = matrixOf({ 'model-owner': tom });
      await saveMatrix(env, sourceOf(entity), { matrix: own, ...byLea(0) });
      const overridden = await view();
      expect(overridden).toMatchObject({ state: 'own', matrix: own });
      expect(overridden.parties).toContainEqual(
        expect.objectContaining({ role: 'legal', declared: lea }),
      );

      await removeMatrix(env, sourceOf(entity), byLea(1));
      expect(await view()).toMatchObject({ state: 'inherited', revision: 2 });
    });

    it('lets an old leaver stay, and refuses a new one by name', async () => {
      const { env, catalog } = await setUp(entity, ...everybody);
      const source = sourceOf(entity);
      catalog.entities = catalog.entities.filter(
        ({ metadata }) => metadata.name !== 'lea',
      );
      const parties = { 'model-owner': ml, legal: lea };
      await saveMatrix(env, source, {
        matrix: matrixOf({ ...parties, qa: tom }),
        ...byLea(0),
      });
      await expect(
        saveMatrix(env, source, {
          matrix: matrixOf({ ...parties, qa: 'user:default/nobody' }),
          ...byLea(1),
        }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message:
          'user:default/nobody is not in the catalog: pick a person or group that is',
      });
    });

    it('tells of a finding that an edit opens, not of the first look', async () => {
      const { env, check, told, clock } = await setUp(entity, ...everybody);
      await check();
      clock.now += 1_000;
      const matrix = matrixOf({ 'model-owner': ml, mlops: tom, legal: ml });
      await saveMatrix(env, sourceOf(entity), { matrix, ...byLea(0) });
      const subject = `ownership/approves-own-work/${triage}/${ml}`;
      expect((await told()).sort()).toEqual(
        [`${TEAM} ${subject}`, `${ml} ${subject}`].sort(),
      );
    });

    it('writes nothing when nothing differs', async () => {
      const { db, env } = await setUp(entity, ...everybody);
      const matrix = matrixOf({ 'model-owner': ml });
      const source = sourceOf(entity);
      await saveMatrix(env, source, { matrix, ...byLea(0) });
      await saveMatrix(env, source, { matrix, ...byLea(1) });
      expect(await listVersions(db, triage, { limit: 10 })).toHaveLength(1);
    });

    it('leaves nothing behind when a part of the save fails', async () => {
      const { db, env } = await setUp(entity, ...everybody);
      env.facts.write = async () => {
        throw new Error('too bad');
      };
      await expect(
        saveMatrix(env, sourceOf(entity), {
          matrix: matrixOf({}),
          ...byLea(0),
        }),
      ).rejects.toMatchObject({ message: 'too bad' });
      expect(await matrices(db)).toEqual([]);
      expect(await verifyTrail(db)).toEqual({ records: 0, entries: 0 });
    });
  });

  describe('a bulk assignment', () => {
    const refs = ['a', 'b', 'c'].map(name => `model:default/${name}`);
    const models = [
      model('a', { roles: { legal: lea } }),
      model('b', { roles: { legal: tom } }),
      model('c'),
    ];
    const toTom = { role: 'legal', party: tom };

    it('changes each asset for itself, with one A everywhere', async () => {
      const { db, env, caller } = await setUp(...models, ...everybody);
      const { sight } = caller;
      const plan = await planAssignment(env, {
        ...toTom,
        entityRefs: [...refs, 'model:default/none', 'user:default/lea'],
        sight,
      });
      expect(
        plan.map(({ outcome, before, state }) => [outcome, before, state]),
      ).toEqual([
        ['changes', lea, 'declared'],
        ['same', tom, 'declared'],
        ['changes', undefined, 'none'],
        ['refused', undefined, 'none'],
        ['refused', undefined, 'none'],
      ]);

      await saveMatrix(env, sourceOf(models[2]), {
        matrix: matrixOf({ legal: lea }),
        ifMatch: 0,
        actor: lea,
      });
      const done = await assign(env, {
        ...toTom,
        items: plan.map(({ entityRef, revision }) => ({ entityRef, revision })),
        reason: 'Lea moves on',
        actor: lea,
        sight,
      });
      expect(done.map(({ outcome, revision }) => [outcome, revision])).toEqual([
        ['changed', 1],
        ['same', 0],
        ['conflict', 1],
        ['refused', 0],
        ['refused', 0],
      ]);
      expect(done[2].reason).toContain('has revision 1 now');
      const view = await matrixView(env, sourceOf(models[0]), caller);
      expect(view).toMatchObject({
        state: 'own',
        matrix: matrixOf({ legal: tom }),
      });
      expect(await verifyTrail(db)).toMatchObject({ records: 2, entries: 2 });
    });

    it('asks the catalog as often for many assets as for one', async () => {
      const many = Array.from({ length: 60 }, (_, i) => model(`m${i}`));
      const { env, caller } = await setUp(...many, ...everybody);
      const ask = jest.spyOn(env.catalog, 'getEntitiesByRefs');
      const asked = async (entities: typeof many) => {
        ask.mockClear();
        const done = await assign(env, {
          ...toTom,
          items: entities.map(each => ({
            entityRef: sourceOf(each).entityRef,
            revision: 0,
          })),
          actor: lea,
          sight: caller.sight,
        });
        expect(done.map(({ outcome }) => outcome)).toEqual(
          entities.map(() => 'changed'),
        );
        return ask.mock.calls.length;
      };
      const forOne = await asked(many.slice(0, 1));
      expect(await asked(many.slice(1))).toBe(forOne);
    });

    it('refuses an asset that would break the rules, and leaves a role vacant', async () => {
      const { db, env, caller } = await setUp(...models, ...everybody);
      await matrices(db).insert({
        entity_ref: refs[0],
        matrix: JSON.stringify({ parties: {}, cells: {} }),
        scheme_revision: 0,
      });
      const vacate = { role: 'legal', party: null, sight: caller.sight };
      const [broken, emptied] = await assign(env, {
        ...vacate,
        role: 'legal',
        party: lea,
        items: [
          { entityRef: refs[0], revision: 0 },
          { entityRef: refs[1], revision: 0 },
        ],
        actor: lea,
      });
      expect(broken).toMatchObject({
        outcome: 'refused',
        reason: expect.stringContaining('Discover has no accountable role'),
      });
      expect(emptied).toMatchObject({ outcome: 'changed' });
      const [plan] = await planAssignment(env, {
        ...vacate,
        entityRefs: [refs[1]],
      });
      expect(plan).toMatchObject({ outcome: 'changes', before: lea });
      await assign(env, {
        ...vacate,
        items: [{ entityRef: refs[1], revision: 1 }],
        actor: lea,
      });
      const { matrix } = await matrixView(env, sourceOf(models[1]), caller);
      expect(matrix.parties).toEqual({});
    });

    it.each([
      [{ role: 'boss', party: tom }, "There is no role 'boss'"],
      [{ role: 'qa', party: triage }, 'plays no role'],
      [{ role: 'qa', party: 'user:default/x' }, 'is not in the catalog'],
    ])('refuses %p for all', async (assignment, message) => {
      const { env, caller } = await setUp(...models, ...everybody);
      await expect(
        planAssignment(env, {
          ...assignment,
          entityRefs: refs,
          sight: caller.sight,
        }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(message),
      });
    });
  });

  describe('a support path', () => {
    const tool = aiTool('companion', {
      vendor: { name: 'Examplesoft', support: { contact: 'help@example.com' } },
      contract: { id: 'C-12' },
      support: {
        firstContact: 'group:default/ml',
        channel: '#ai-tools',
        escalation: 'user:default/lea',
      },
    });
    const steps = ({ gaps }: { gaps: Array<{ step: string }> }) =>
      gaps.map(({ step }) => step);

    it('starts with what the catalog file declares', async () => {
      const { env, caller } = await setUp(tool, ...everybody);
      const view = await supportView(env, sourceOf(tool), caller);
      expect(view).toMatchObject({
        state: 'declared',
        needsVendor: true,
        path: {
          firstContact: { party: ml },
          channel: { title: '#ai-tools' },
          escalation: [{ contact: { party: lea } }],
          vendor: {
            name: 'Examplesoft',
            contact: { text: 'help@example.com' },
            contract: 'C-12',
          },
        },
        escalationMinutes: { P0: 15, P1: 30, P2: 120 },
      });
      expect(steps(view)).toEqual([
        'hours',
        'knowledgeBase',
        'alert',
        'onCall',
        'incident',
      ]);
    });

    it('is saved with its gaps as facts, and a leaver becomes one', async () => {
      const { db, env, caller, catalog, check } = await setUp(
        entity,
        ...everybody,
      );
      const source: AssetSource = sourceOf(entity);
      await check();
      await saveSupport(env, source, {
        path: { firstContact: { party: lea }, escalation: [] },
        ifMatch: 0,
        actor: lea,
      });
      const gapsOf = async () => {
        const [fact] = await env.facts.read(db, {
          entityRefs: [triage],
          facts: ['support.gaps'],
        });
        return fact.value;
      };
      expect(await gapsOf()).not.toContain('firstContact');
      expect(await check()).toBe(0);

      catalog.entities = catalog.entities.filter(
        ({ metadata }) => metadata.name !== 'lea',
      );
      await check();
      expect(await gapsOf()).toContain('firstContact');
      const view = await supportView(env, source, caller);
      expect(view).toMatchObject({
        state: 'own',
        revision: 1,
        parties: [{ ref: lea, state: 'left' }],
      });
      expect(view.gaps).toContainEqual({
        step: 'firstContact',
        message: `First contact: ${lea} is not in the catalog any more: name somebody else`,
      });
    });
  });
});
