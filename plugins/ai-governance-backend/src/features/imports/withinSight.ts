import { Knex } from 'knex';
import { ImportSourceState } from '@aigov/backstage-plugin-ai-governance-common';
import { listNamespacesOf } from './entityStore';
import { listPlaces } from './itemStore';
import { noCounts } from './planRun';
import { ImportSource } from './source';

/**
 * A source as somebody sees it who may see only these entities: what was taken
 * in is counted from them alone, and an organization that none of them is from
 * is left out, unless configuration names it or its cards wait for a group.
 */
export async function withinSight(
  db: Knex,
  state: ImportSourceState,
  options: {
    source: Pick<ImportSource, 'organizations'>;
    refs: ReadonlySet<string>;
  },
): Promise<ImportSourceState> {
  const { source, refs } = options;
  const entities = (await listNamespacesOf(db, state.id)).filter(
    ({ entityRef }) => refs.has(entityRef),
  );
  const owners = state.owners
    .map(owner => ({
      ...owner,
      entities: entities.filter(each => each.namespace === owner.namespace)
        .length,
    }))
    .filter(
      ({ namespace, entities: seen, waiting }) =>
        seen > 0 ||
        waiting > 0 ||
        source.organizations.includes(namespace.toLowerCase()),
    );
  const { lastRun } = state;
  if (lastRun?.state !== 'succeeded') return { ...state, owners };
  const counts = noCounts();
  for (const { outcome, entityRef } of await listPlaces(db, {
    sourceId: state.id,
  })) {
    if (entityRef === undefined || refs.has(entityRef)) counts[outcome] += 1;
  }
  return { ...state, owners, lastRun: { ...lastRun, counts } };
}
