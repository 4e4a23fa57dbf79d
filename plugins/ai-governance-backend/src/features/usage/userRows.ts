import { Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  foldText,
  ownerRefOf,
  systemRefOf,
  titleOf,
  USE_RELATIONS,
  UserRow,
  usersOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { pinOf } from './pinOf';

/** Those who use an asset, given the entities of {@link usersOf} in its order. */
export function userRowsOf(
  asset: { ref: string; entity: Entity },
  found: Array<Entity | undefined>,
): UserRow[] {
  return usersOf(asset.entity)
    .map((ref, index) => userRow(asset, ref, found[index]))
    .sort((a, b) => {
      const [left, right] = [a, b].map(
        row => `${foldText(row.title)}\n${row.entityRef}`,
      );
      return left < right ? -1 : 1;
    });
}

function userRow(
  asset: { ref: string; entity: Entity },
  ref: string,
  user: Entity | undefined,
): UserRow {
  const relation = wordsOf(asset.entity, ref);
  if (!user) {
    const { kind } = parseEntityRef(ref);
    return {
      entityRef: ref,
      kind: kind.slice(0, 1).toLocaleUpperCase('en-US') + kind.slice(1),
      title: ref,
      state: 'missing',
      relation,
    };
  }
  const lifecycle = user.spec?.lifecycle;
  return {
    entityRef: ref,
    kind: user.kind,
    title: titleOf(user),
    state: 'found',
    relation,
    lifecycle: typeof lifecycle === 'string' ? lifecycle : undefined,
    owner: ownerRefOf(user),
    system: systemRefOf(user),
    pinnedVersion: pinOf(user, asset.ref),
  };
}

/** Every way in which an entity uses the asset, in words. */
function wordsOf(asset: Entity, userRef: string): string {
  const types = (asset.relations ?? [])
    .filter(({ targetRef }) => targetRef.toLocaleLowerCase('en-US') === userRef)
    .map(({ type }) => type);
  return USE_RELATIONS.filter(({ reverse }) => types.includes(reverse))
    .map(({ title }) => title)
    .join(', ');
}
