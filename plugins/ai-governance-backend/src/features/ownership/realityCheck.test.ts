import { Knex } from 'knex';
import { Entity } from '@backstage/catalog-model';
import {
  accountableFact,
  defaultScheme,
  ownershipFindingsFact,
  raciCompleteFact,
  raciHoldersFact,
  supportCompleteFact,
} from '@aigov/backstage-plugin-ai-governance-common';
import { notices } from '../../kernel/outbox/tables';
import { createDatabases } from '../../testUtils/databases';
import { model, other } from '../../testUtils/entities';
import { assetSourceOf } from './assetSource';
import { readOwns } from './matrixStore';
import { checkReality } from './realityCheck';
import { removeMatrix, saveMatrix } from './saveMatrix';
import { saveScheme } from './saveScheme';
import { assets, findings, instantOf } from './tables';
import {
  group,
  matrixOf,
  TEAM,
  user,
  workbench,
} from './__testUtils__/workbench';

jest.setTimeout(120_000);

const { databases, ids } = createDatabases();
const triage = 'model:default/triage';
const lea = 'user:default/lea';
const ml = 'group:default/ml';

const everybody = () => [
  group('ml', lea),
  group('ops', lea),
  { ...user('lea', ml), spec: { profile: { displayName: 'Lea Lind' } } },
  user('tom'),
];

const roles = {
  modelOwner: ml,
  mlops: 'group:default/ops',
  legal: lea,
};

const withoutUser = (entities: Entity[], name: string) =>
  entities.filter(
    ({ kind, metadata }) => kind !== 'User' || metadata.name !== name,
  );

describe.each(ids)('checkReality, %p', databaseId => {
  const setUp = async (...entities: Entity[]) => {
    const db = await databases.init(databaseId);
    return { db, ...(await workbench(db, entities)) };
  };

  const found = async (db: Knex, ref = triage) => {
    const rows = await findings(db)
      .where({ entity_ref: ref })
      .orderBy('position');
    return rows
      .map(({ finding, party }) => `${finding} ${party}`.trim())
      .filter(id => id !== 'support-gap');
  };

  const sourceOf = (entity: Entity) => assetSourceOf(entity)!;
  const byLea = (ifMatch: number) => ({ ifMatch, actor: lea });

  it('writes facts, findings and rows of every asset, once', async () => {
    const { db, env, check } = await setUp(
      model('triage', { roles }),
      model('pricing'),
      ...everybody(),
    );
    expect(await check()).toBe(2);
    expect(await found(db)).toEqual([]);
    expect(await found(db, 'model:default/pricing')).toEqual([
      'matrix-missing',
    ]);
    const known = async (fact: typeof raciCompleteFact) =>
      Object.fromEntries(
        await env.facts.valuesOf(db, fact, [triage, 'model:default/pricing']),
      );
    expect(await known(raciCompleteFact)).toEqual({
      [triage]: true,
      'model:default/pricing': false,
    });
    expect(await known(accountableFact as never)).toEqual({
      [triage]: [ml, 'group:default/ops', lea],
    });
    expect(await known(supportCompleteFact)).toMatchObject({ [triage]: false });
    expect(
      (await env.facts.valuesOf(db, raciHoldersFact, [triage])).get(triage),
    ).toContainEqual({
      party: lea,
      role: 'legal',
      letters: ['R', 'A', 'C', 'I'],
    });

    const queries: string[] = [];
    db.on('query', ({ sql }) => queries.push(sql));
    expect(await check()).toBe(0);
    const writes = queries.filter(sql => !/^\s*select/i.test(sql));
    expect(writes).toEqual([expect.stringContaining('ownership_state')]);
  });

  it('finds that somebody left and tells the owner and governance once', async () => {
    const { db, catalog, clock, check, told } = await setUp(
      model('triage', { roles }),
      ...everybody(),
    );
    await check();
    expect(await told()).toEqual([]);

    catalog.entities = withoutUser(catalog.entities, 'lea');
    await check();
    const at = new Date(clock.now).toISOString();
    expect(await found(db)).toEqual([`party-left ${lea}`]);
    const about = `ownership/party-left/${triage}/${lea}`;
    expect((await told()).sort()).toEqual(
      [`${TEAM} ${about}`, `${ml} ${about}`].sort(),
    );
    await check();
    expect(await told()).toHaveLength(2);
    const [{ since }] = await findings(db).where({ finding: 'party-left' });
    expect(instantOf(since)).toBe(at);

    // Back, and gone again: that is another story.
    catalog.entities = [...catalog.entities, user('lea', ml)];
    await check();
    expect(await found(db)).toEqual([]);
    catalog.entities = withoutUser(catalog.entities, 'lea');
    await check();
    expect(await told()).toHaveLength(4);
  });

  it('tells of somebody who had left before anybody looked', async () => {
    const { check, told } = await setUp(
      model('triage', { roles }),
      ...withoutUser(everybody(), 'lea'),
    );
    await check();
    expect(await told()).toHaveLength(2);
  });

  it('finds that a group lost its members', async () => {
    const { db, env, catalog, check, told } = await setUp(
      model('triage', { roles }),
      ...everybody(),
    );
    await check();
    catalog.entities = catalog.entities.map(entity =>
      entity.kind === 'Group' && entity.metadata.name === 'ops'
        ? group('ops')
        : entity,
    );
    await check();
    expect(await found(db)).toEqual(['group-empty group:default/ops']);
    expect(
      (await env.facts.valuesOf(db, raciCompleteFact, [triage])).get(triage),
    ).toBe(false);
    expect(await told()).toHaveLength(2);
  });

  it('takes a group of groups for one with members', async () => {
    const { db, check } = await setUp(
      model('triage', { roles }),
      ...everybody().filter(({ metadata }) => metadata.name !== 'ops'),
      other('Group', 'ops', { relations: { parentOf: ['group:default/sre'] } }),
    );
    await check();
    expect(await found(db)).toEqual([]);
  });

  it('finds that a person has too many assets, and tells it once', async () => {
    const few = { ...defaultScheme, mostAssetsPerPerson: 2 };
    const models = ['a', 'b', 'c'].map(name => model(name, { roles }));
    const { db, env, catalog, check, told } = await setUp(
      ...models.slice(0, 2),
      model('c'),
      ...everybody(),
    );
    await saveScheme(env, { scheme: few, ...byLea(0) });
    await check();
    expect(await found(db, 'model:default/a')).toEqual([]);
    catalog.entities = [...models, ...everybody()];
    await check();
    for (const name of ['a', 'b', 'c']) {
      expect(await found(db, `model:default/${name}`)).toEqual([
        `too-many-assets ${lea}`,
      ]);
    }
    const subject = `ownership/too-many-assets/${lea}`;
    expect((await told()).sort()).toEqual(
      [`${TEAM} ${subject}`, `${lea} ${subject}`].sort(),
    );
    const [{ title, description }] = await notices(db).where({ subject });
    expect(title).toBe('Lea Lind is accountable for too many assets');
    expect(description).toContain('Lea Lind is accountable for more than 2');
  });

  it('knows a system with a matrix, and what inherits from it', async () => {
    const system = other('System', 'support', {
      relations: { ownedBy: [ml] },
    });
    const entities = [
      model('triage', { system: 'support', roles: { legal: lea } }),
      model('own', { system: 'support' }),
      system,
      ...everybody(),
    ];
    const { db, env, check } = await setUp(...entities);
    await check();
    expect(await assets(db).where({ kind: 'System' })).toEqual([]);

    const matrix = matrixOf({ 'model-owner': ml, mlops: 'group:default/ops' });
    await saveMatrix(env, sourceOf(entities[1]), {
      matrix: matrixOf({ 'model-owner': 'user:default/tom' }),
      ...byLea(0),
    });
    await saveMatrix(env, sourceOf(system), { matrix, ...byLea(0) });

    const stateOf = async (ref: string) =>
      (await assets(db).where({ entity_ref: ref }).first())?.state;
    expect(await stateOf('system:default/support')).toBe('own');
    expect(await stateOf(triage)).toBe('inherited');
    expect(await stateOf('model:default/own')).toBe('own');
    expect(await found(db)).toEqual([]);
    const accountable = await env.facts.valuesOf(db, accountableFact, [
      triage,
      'model:default/own',
      'system:default/support',
    ]);
    expect(Object.fromEntries(accountable)).toEqual({
      [triage]: [ml, 'group:default/ops', lea],
      'model:default/own': ['user:default/tom'],
      'system:default/support': [ml, 'group:default/ops'],
    });
    expect(await check()).toBe(0);

    await removeMatrix(env, sourceOf(system), byLea(1));
    expect(await stateOf('system:default/support')).toBeUndefined();
    expect(await stateOf(triage)).toBe('declared');
    expect(
      (
        await env.facts.valuesOf(db, accountableFact, [
          'system:default/support',
        ])
      ).size,
    ).toBe(0);
    expect(await check()).toBe(0);
  });

  it('forgets what left the catalog, and keeps its records', async () => {
    const entity = model('triage', { roles });
    const { db, env, catalog, clock, reading, check } = await setUp(
      entity,
      ...everybody(),
    );
    const old = reading();
    clock.now += 1_000;
    await saveMatrix(env, sourceOf(entity), {
      matrix: matrixOf({ 'model-owner': ml }),
      ...byLea(0),
    });
    await checkReality(env, { ...old, fingerprints: new Map() });
    expect(await assets(db)).toHaveLength(1);

    catalog.entities = everybody();
    await check();
    expect(await assets(db)).toEqual([]);
    expect(await found(db)).toEqual([]);
    expect(
      (await env.facts.valuesOf(db, ownershipFindingsFact, [triage])).size,
    ).toBe(0);
    expect((await readOwns(db)).has(triage)).toBe(true);
  });

  it('goes on where a killed check stopped', async () => {
    const names = Array.from({ length: 150 }, (_, i) => `m${100 + i}`);
    const { db, env, reading, check } = await setUp(
      ...names.map(name => model(name, { roles })),
      ...everybody(),
    );
    const kill = new AbortController();
    const notify = env.facts.write;
    env.facts.write = async (...args) => {
      await notify(...args);
      kill.abort();
    };
    await expect(checkReality(env, reading(kill.signal))).rejects.toMatchObject(
      { name: 'AbortError' },
    );
    env.facts.write = notify;
    expect(await assets(db)).toHaveLength(100);
    expect(await check()).toBe(50);
    expect(await check()).toBe(0);
  });

  it('lets two replicas check at once', async () => {
    const names = Array.from({ length: 120 }, (_, i) => `m${100 + i}`);
    const { db, env, catalog, clock, reading, check, told } = await setUp(
      ...names.map(name => model(name, { roles })),
      ...everybody(),
    );
    await check();
    catalog.entities = withoutUser(catalog.entities, 'lea');
    clock.now += 60_000;
    await Promise.all([
      checkReality(env, reading()),
      checkReality(env, reading()),
    ]);
    expect(await findings(db).where({ finding: 'party-left' })).toHaveLength(
      120,
    );
    expect(await told()).toHaveLength(240);
    expect(await check()).toBe(0);
  });

  it('keeps the last good state of an entity that it cannot read', async () => {
    const { db, env, catalog, check } = await setUp(
      model('triage', { roles }),
      ...everybody(),
    );
    await check();
    const broken = { ...model('triage'), spec: null as never };
    catalog.entities = [broken, ...everybody()];
    await check();
    expect(await assets(db)).toHaveLength(1);
    expect(env.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('Cannot read who answers for'),
    );
  });

  it('compares only what differs from the last time, but everything in full', async () => {
    const { db, env, reading, check } = await setUp(
      model('triage', { roles }),
      model('router', { roles }),
      ...everybody(),
    );
    const looked: string[] = [];
    const watched = () => {
      const { lookup, ...rest } = reading();
      return {
        ...rest,
        lookup: async (refs: Iterable<string>) => {
          looked.push(...[...refs].filter(ref => ref.startsWith('model:')));
          return lookup(refs);
        },
      };
    };
    await check();
    // As if an earlier version of the program had judged otherwise.
    await assets(db).update({ hash: 'other' });
    expect(await checkReality(env, watched())).toBe(0);
    expect(looked).toEqual([]);
    await saveMatrix(env, sourceOf(model('triage', { roles })), {
      ...byLea(0),
      matrix: matrixOf({ 'model-owner': lea, mlops: lea }),
    });
    await checkReality(env, watched());
    expect(looked).toEqual([triage]);
    expect(await checkReality(env, watched(), { inFull: true })).toBe(1);
  });

  it('judges every asset by new rules', async () => {
    const { db, env, check } = await setUp(
      model('triage', { roles }),
      ...everybody(),
    );
    await check();
    await saveScheme(env, {
      ...byLea(0),
      scheme: {
        ...defaultScheme,
        roles: defaultScheme.roles.map(role =>
          role.id === 'legal' ? { ...role, declaredAs: [] } : role,
        ),
      },
    });
    await check();
    expect(await found(db)).toEqual(['accountable-missing']);
  });

  it('tells of an activity that nobody answers for any more, not of one that never had anybody', async () => {
    const { db, env, check, told } = await setUp(
      model('triage'),
      ...everybody(),
    );
    await check();
    await saveMatrix(env, sourceOf(model('triage')), {
      ...byLea(0),
      matrix: matrixOf({ 'model-owner': lea }),
    });
    expect(await found(db)).toEqual(['accountable-missing']);
    expect(await told()).toEqual([]);

    await saveMatrix(env, sourceOf(model('triage')), {
      ...byLea(1),
      matrix: matrixOf({ 'model-owner': lea, mlops: lea, legal: ml }),
    });
    expect(await found(db)).toEqual([]);
    await saveMatrix(env, sourceOf(model('triage')), {
      ...byLea(2),
      matrix: matrixOf({ 'model-owner': lea, mlops: lea }),
    });
    expect(await found(db)).toEqual(['accountable-missing']);
    expect(await told()).toHaveLength(2);
  });
});
