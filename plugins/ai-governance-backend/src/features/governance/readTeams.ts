import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_HAS_MEMBER,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { GovernanceView } from '@aigov/backstage-plugin-ai-governance-common';

const BATCH = 500;

/** The governing groups and people with their members, as the caller sees them. */
export async function readTeams(
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>,
  refs: string[],
  credentials: BackstageCredentials,
): Promise<GovernanceView['teams']> {
  const entityOf = async (asked: string[]) => {
    const found = new Map<string, Entity>();
    for (let start = 0; start < asked.length; start += BATCH) {
      const entityRefs = asked.slice(start, start + BATCH);
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs },
        { credentials },
      );
      entityRefs.forEach((ref, index) => {
        const entity = items[index];
        if (entity) found.set(ref, entity);
      });
    }
    return found;
  };
  const teams = await entityOf(refs);
  const memberRefs = refs.map(ref => membersOf(ref, teams.get(ref)));
  const members = await entityOf([...new Set(memberRefs.flat())]);
  return refs.map((ref, index) => ({
    ref,
    kind: isPerson(ref) ? ('user' as const) : ('group' as const),
    description: teams.get(ref)?.metadata.description,
    ...stateOf(teams.get(ref)),
    members: memberRefs[index].map(member => ({
      ref: member,
      ...stateOf(members.get(member)),
    })),
  }));
}

function isPerson(ref: string): boolean {
  return parseEntityRef(ref).kind === 'user';
}

function membersOf(ref: string, team: Entity | undefined): string[] {
  if (isPerson(ref)) return [ref];
  const members = (team?.relations ?? [])
    .filter(({ type }) => type === RELATION_HAS_MEMBER)
    .map(({ targetRef }) => targetRef);
  return [...new Set(members)].sort();
}

function stateOf(entity: Entity | undefined) {
  if (!entity) return { state: 'missing' as const };
  const profile = entity.spec?.profile;
  const name =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return {
    state: 'found' as const,
    title: String(name || entity.metadata.title || entity.metadata.name),
  };
}
