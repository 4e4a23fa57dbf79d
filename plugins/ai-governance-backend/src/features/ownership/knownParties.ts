import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import { PartyState } from '@aigov/backstage-plugin-ai-governance-common';
import { FeatureEnv } from '@aigov/backstage-plugin-ai-governance-node';
import { chunksOf } from './tables';

/** What the catalog says about a user or group that plays a role. */
export interface KnownParty {
  state: PartyState;
  title?: string;
  /** Groups that it is a member of, or a part of. */
  groups: string[];
}

/** What is known of parties by ref. */
export type KnownParties = ReadonlyMap<string, KnownParty>;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
  'relations',
];

/** Asks the catalog about parties, with the credentials of the plugin. */
export async function askForParties(
  env: Pick<FeatureEnv, 'catalog' | 'ownCredentials'>,
  refs: Iterable<string>,
): Promise<KnownParties> {
  const asked = [...new Set(refs)];
  const credentials = await env.ownCredentials();
  const found = new Map<string, Entity>();
  for (const chunk of chunksOf(asked, 500)) {
    const { items } = await env.catalog.getEntitiesByRefs(
      { entityRefs: chunk, fields: FIELDS },
      { credentials },
    );
    items.forEach((item, index) => {
      if (item) found.set(chunk[index], item);
    });
  }
  return knownParties(asked, found);
}

/** What a look into the catalog says about parties. */
export function knownParties(
  refs: Iterable<string>,
  found: ReadonlyMap<string, Entity>,
): KnownParties {
  return new Map(
    [...refs].map(ref => {
      const entity = found.get(ref);
      return [ref, entity ? known(entity) : { state: 'left', groups: [] }];
    }),
  );
}

/** A group that has groups below it is not empty. */
function known(entity: Entity): KnownParty {
  const isGroup = entity.kind.toLocaleLowerCase('en-US') === 'group';
  const targets = (type: string) =>
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(({ targetRef }) => targetRef);
  const hasPeople = [RELATION_HAS_MEMBER, RELATION_PARENT_OF].some(
    type => targets(type).length,
  );
  return {
    state: isGroup && !hasPeople ? 'empty' : 'found',
    title: titleOf(entity),
    groups: targets(isGroup ? RELATION_CHILD_OF : RELATION_MEMBER_OF),
  };
}

function titleOf({ metadata, spec }: Entity): string | undefined {
  const profile = spec?.profile;
  const name =
    profile && typeof profile === 'object' && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  return typeof name === 'string' && name ? name : metadata.title;
}
