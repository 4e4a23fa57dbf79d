import { Knex } from 'knex';
import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AI_KINDS,
  raciHoldersFact,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  Facts,
  GovernedEntity,
} from '@aigov/backstage-plugin-ai-governance-node';

const BATCH = 500;
const FIELDS = ['kind', 'metadata.name', 'metadata.namespace', 'relations'];
const OWN_THEMSELVES = ['User', 'Group'];

/** Who plays which role with which letters. */
export type Holders = GovernedEntity['holders'];

/** Entities as permission policies and built-in roles look at them. */
export interface GovernedEntities {
  /** In the order of the refs; undefined where the catalog has no such entity. */
  load(refs: string[]): Promise<Array<GovernedEntity | undefined>>;
  /** Every AI entity. */
  loadAi(): Promise<GovernedEntity[]>;
  /** Who plays which role for one entity. */
  holdersOf(entityRef: string): Promise<Holders>;
}

/** The owners of an entity; a person and a group are their own. */
export function ownersOf(entity: Entity): string[] {
  const owners = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
  return OWN_THEMSELVES.includes(entity.kind)
    ? [...owners, stringifyEntityRef(entity)]
    : owners;
}

/**
 * Reads with the credentials of the plugin: whether somebody may see an entity
 * is asked before, and of the catalog.
 */
export function createGovernedEntities(deps: {
  auth: AuthService;
  catalog: CatalogService;
  db: Knex;
  facts: Pick<Facts, 'valuesOf'>;
}): GovernedEntities {
  const { auth, catalog, db, facts } = deps;

  const holders = async (refs: string[]): Promise<Map<string, Holders>> =>
    refs.length ? facts.valuesOf(db, raciHoldersFact, refs) : new Map();

  async function governed(entities: Array<Entity | undefined>) {
    const refs = entities.map(each => each && stringifyEntityRef(each));
    const known = await holders(refs.filter(ref => ref !== undefined));
    return entities.map((entity, index) => {
      const entityRef = refs[index];
      if (!entity || !entityRef) return undefined;
      return {
        entityRef,
        kind: entity.kind,
        owners: ownersOf(entity),
        holders: known.get(entityRef) ?? [],
      };
    });
  }

  return {
    async load(refs) {
      const credentials = await auth.getOwnServiceCredentials();
      const found: Array<GovernedEntity | undefined> = [];
      for (let start = 0; start < refs.length; start += BATCH) {
        const batch = refs.slice(start, start + BATCH);
        const askable = batch.filter(isRef);
        const { items } = await catalog.getEntitiesByRefs(
          { entityRefs: askable, fields: FIELDS },
          { credentials },
        );
        const loaded = await governed(items);
        const byRef = new Map(askable.map((ref, i) => [ref, loaded[i]]));
        found.push(...batch.map(ref => byRef.get(ref)));
      }
      return found;
    },

    async loadAi() {
      const all: GovernedEntity[] = [];
      const pages = catalog.streamEntities(
        { filter: { kind: [...AI_KINDS] }, fields: FIELDS },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      for await (const page of pages) {
        for (const entity of await governed(page)) {
          if (entity) all.push(entity);
        }
      }
      return all;
    },

    async holdersOf(entityRef) {
      return (await holders([entityRef])).get(entityRef) ?? [];
    },
  };
}

/** What is no entity ref is no entity, and no reason to fail for the others. */
function isRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
