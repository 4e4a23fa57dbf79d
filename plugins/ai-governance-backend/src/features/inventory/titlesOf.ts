import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const BATCH = 500;
const FIELDS = ['metadata.title', 'metadata.name', 'spec.profile'];

/**
 * What people call the entities of these refs. One that the caller cannot see
 * goes by the name in its ref, which the caller knows already.
 */
export async function titlesOf(
  catalog: CatalogService,
  refs: string[],
  credentials: BackstageCredentials,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (let start = 0; start < refs.length; start += BATCH) {
    const entityRefs = refs.slice(start, start + BATCH);
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: FIELDS },
      { credentials },
    );
    entityRefs.forEach((ref, index) =>
      titles.set(ref, displayName(items[index]) ?? nameIn(ref)),
    );
  }
  return titles;
}

function displayName(entity: Entity | undefined): string | undefined {
  const profile = entity?.spec?.profile;
  const name =
    typeof profile === 'object' && profile && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof name === 'string' ? name : entity?.metadata.title;
}

function nameIn(ref: string): string {
  const { namespace, name } = parseEntityRef(ref);
  return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
}
