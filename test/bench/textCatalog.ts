import { relationsOf } from '@aigov/backstage-plugin-ai-governance-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

const PAGE = 500;

/** The relations that the catalog would give the entities, by ref. */
function relationsBetween(entities: Iterable<Entity>) {
  const relations = new Map<string, NonNullable<Entity['relations']>>();
  const add = (ref: string, type: string, targetRef: string) => {
    const list = relations.get(ref) ?? [];
    list.push({ type, targetRef });
    relations.set(ref, list);
  };
  for (const entity of entities) {
    const ref = stringifyEntityRef(entity);
    for (const { type, reverse, targetRef } of relationsOf(entity)) {
      add(ref, type, targetRef);
      add(targetRef, reverse, ref);
    }
  }
  return relations;
}

/**
 * A catalog that holds its entities as text outside the heap and parses them
 * when they are asked for, as one on the other side of HTTP does: what it
 * costs is what a reader pays anyway. It makes the relations itself.
 */
export function createTextCatalog(company: () => Iterable<Entity>) {
  const texts = new Map<string, Buffer>();
  const kinds = new Map<string, string[]>();

  function put(entity: Entity) {
    texts.set(stringifyEntityRef(entity), Buffer.from(JSON.stringify(entity)));
  }

  const relations = relationsBetween(company());
  for (const entity of company()) {
    const ref = stringifyEntityRef(entity);
    put({ ...entity, relations: relations.get(ref) ?? [] });
    const refs = kinds.get(entity.kind) ?? [];
    refs.push(ref);
    kinds.set(entity.kind, refs);
  }

  const get = (ref: string): Entity | undefined => {
    const text = texts.get(ref.toLocaleLowerCase('en-US'));
    return text && JSON.parse(text.toString());
  };
  const answers: Pick<
    CatalogService,
    'streamEntities' | 'getEntityByRef' | 'getEntitiesByRefs'
  > = {
    async *streamEntities(request) {
      const { kind } = request?.filter as { kind: string[] };
      const refs = kind.flatMap(name => kinds.get(name) ?? []);
      for (let start = 0; start < refs.length; start += PAGE) {
        yield refs.slice(start, start + PAGE).map(ref => get(ref)!);
      }
    },
    getEntityByRef: async ref =>
      get(typeof ref === 'string' ? ref : stringifyEntityRef(ref)),
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(get),
    }),
  };
  return {
    catalog: Object.assign(catalogServiceMock(), answers),
    refsOf: (kind: string) => kinds.get(kind) ?? [],
    get,
    /** Changes an entity that is there. */
    put,
  };
}
