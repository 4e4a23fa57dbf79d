import { Knex } from 'knex';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  defaultScheme,
  isAiEntity,
  Matrix,
  templateOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  CatalogReading,
  FeatureEnv,
} from '@aigov/backstage-plugin-ai-governance-node';
import { fingerprintOf } from '../../../kernel/entities/fingerprint';
import { factsMigrations } from '../../../kernel/facts/createFacts';
import { createFacts } from '../../../kernel/facts/createFacts';
import { migrationsOf } from '../../../kernel/feature';
import { migrate } from '../../../kernel/migrate';
import { createOutbox } from '../../../kernel/outbox/createOutbox';
import { notices } from '../../../kernel/outbox/tables';
import { createRecords } from '../../../kernel/records/createRecords';
import { recordsMigrations } from '../../../kernel/records/tables';
import { other } from '../../../testUtils/entities';
import { checkReality } from '../realityCheck';

/** The team that governs in these tests. */
export const TEAM = 'group:default/ai-office';

/** A person of the catalog. */
export const user = (name: string, ...groups: string[]) =>
  other('User', name, { relations: { memberOf: groups } });

/** A group of the catalog; without members it is empty. */
export const group = (name: string, ...members: string[]) =>
  other('Group', name, { relations: { hasMember: members } });

const cells = templateOf(defaultScheme, 'Model')!;

/** A matrix with the letters of a new model, and these parties. */
export const matrixOf = (parties: Matrix['parties']): Matrix => ({
  parties,
  cells,
});

/**
 * The feature on a real database, with the machines of the kernel, a clock and
 * a catalog that tests change.
 */
export async function workbench(db: Knex, entities: Entity[]) {
  await migrate(db, recordsMigrations);
  await migrate(db, factsMigrations);
  for (const id of ['outbox', 'ownership']) {
    await migrate(db, { id, migrations: migrationsOf(id) });
  }
  const clock = { now: Date.parse('2026-11-21T12:00:00Z') };
  const now = () => new Date(clock.now);
  const catalog = { entities };
  const env: FeatureEnv = {
    db,
    now,
    catalog: catalogServiceMock.mock({
      getEntityByRef: (...args) =>
        catalogServiceMock(catalog).getEntityByRef(...args),
      getEntitiesByRefs: (...args) =>
        catalogServiceMock(catalog).getEntitiesByRefs(...args),
    }),
    config: mockServices.rootConfig({
      data: { aiGovernance: { governanceTeam: TEAM } },
    }),
    logger: mockServices.logger.mock(),
    scheduler: mockServices.scheduler.mock(),
    urlReader: mockServices.urlReader.mock(),
    ownCredentials: async () => mockCredentials.service(),
    accessTo: async () => ({ mayEdit: true }),
    schedule: async () => {},
    entities: {
      refresh: async () => {},
      onReading: () => {},
      find: async () => new Map(),
      readAt: async () => now(),
    },
    facts: createFacts({ now }),
    outbox: createOutbox({ now }),
    records: createRecords({ now }),
  };

  function reading(signal?: AbortSignal): CatalogReading {
    const byRef = new Map(
      catalog.entities.map(entity => [stringifyEntityRef(entity), entity]),
    );
    return {
      readAt: now(),
      signal,
      fingerprints: new Map(
        [...byRef].flatMap(([ref, entity]) =>
          isAiEntity(entity) ? [[ref, fingerprintOf(entity)] as const] : [],
        ),
      ),
      lookup: async refs =>
        new Map(
          [...refs].flatMap(ref => {
            const entity = byRef.get(ref);
            return entity ? [[ref, entity] as const] : [];
          }),
        ),
    };
  }

  return {
    env,
    clock,
    catalog,
    reading,
    /** A later reading of the catalog. */
    check: async () => {
      clock.now += 60_000;
      return checkReality(env, reading());
    },
    /** What people are told, as `recipient subject`. */
    told: async () => {
      const rows = await notices(db).orderBy('created_at');
      return rows.map(({ recipient, subject }) => `${recipient} ${subject}`);
    },
    /** The caller of a handler, who sees everything. */
    caller: {
      credentials: mockCredentials.user(),
      sight: {
        isRestricted: async () => false,
        visibleRefs: async (refs: Iterable<string>) => new Set(refs),
        aiVisibility: async () => ({ restricted: false as const }),
      },
    },
  };
}
