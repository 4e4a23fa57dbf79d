import type {
  Matrix,
  MatrixView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { optionOf } from '../useParties';

type KnownParty = { title: string; state: 'found' | 'left' | 'empty' };

/** What is known of the parties of a screen, by ref. */
export interface PartyTitles {
  titleOf(party: string): string;
  /** Undefined while nobody knows. */
  stateOf(party: string): KnownParty['state'] | undefined;
}

/** The parties of a view, and those of other matrices on the screen. */
export function usePartyTitles(
  view: Pick<MatrixView, 'parties' | 'catalogOwner'>,
  ...others: Matrix[]
): PartyTitles {
  const catalog = useApi(catalogApiRef);
  const known = new Map<string, KnownParty>();
  for (const party of [
    view.catalogOwner,
    ...view.parties.map(entry => entry.party),
  ]) {
    if (party) {
      known.set(party.ref, {
        title: party.title ?? parseEntityRef(party.ref).name,
        state: party.state,
      });
    }
  }
  const wanted = [
    ...new Set([
      ...others.flatMap(({ parties }) => Object.values(parties)),
      ...view.parties.flatMap(({ declared, inherited }) =>
        [declared, inherited].filter(ref => ref !== undefined),
      ),
    ]),
  ]
    .filter(ref => !known.has(ref))
    .sort();
  const looked = useQuery({
    queryKey: ['ownership', 'party-titles', wanted],
    queryFn: async () => {
      const { items } = await catalog.getEntitiesByRefs({
        entityRefs: wanted,
        fields: ['kind', 'metadata', 'spec.profile'],
      });
      return wanted.map((ref, index): [string, KnownParty] => {
        const entity = items[index];
        return entity
          ? [ref, { title: optionOf(entity).title, state: 'found' }]
          : [ref, { title: parseEntityRef(ref).name, state: 'left' }];
      });
    },
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  for (const [ref, party] of looked.data ?? []) known.set(ref, party);
  return {
    titleOf: ref => known.get(ref)?.title ?? parseEntityRef(ref).name,
    stateOf: ref => known.get(ref)?.state,
  };
}
