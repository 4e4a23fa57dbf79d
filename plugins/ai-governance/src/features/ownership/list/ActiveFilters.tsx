import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../../translation';
import { listFacets, ListState } from './listState';
import { useValueTitle } from './useValueTitle';

/** What filters the list right now; each filter can be taken away. */
export function ActiveFilters({ list }: { list: ListState }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const titleOf = useValueTitle();
  const { state } = list;
  const active: { id: string; label: ReactNode; remove: () => void }[] = [
    ...(state.q
      ? [
          {
            id: `q ${state.q}`,
            label: t('ownership.list.searchedFor', { text: state.q }),
            remove: () => list.filter({ q: '' }),
          },
        ]
      : []),
    ...listFacets.flatMap(facet =>
      state[facet].map(value => ({
        id: `${facet} ${value}`,
        label: (
          <>
            {t(`ownership.list.facet.${facet}`)}: {titleOf(facet, value)}
          </>
        ),
        remove: () =>
          list.filter({ [facet]: state[facet].filter(o => o !== value) }),
      })),
    ),
  ];
  if (active.length === 0) return null;
  return (
    <Flex
      role="group"
      aria-label={t('ownership.list.filtersOn')}
      gap="2"
      align="center"
      style={{ flexWrap: 'wrap' }}
    >
      <Text as="span" variant="body-small" color="secondary">
        {t('ownership.list.filtersOn')}:
      </Text>
      {active.map(({ id, label, remove }) => (
        <Button
          key={id}
          size="small"
          variant="secondary"
          iconEnd={<RiCloseLine aria-label={t('ownership.list.remove')} />}
          onPress={remove}
        >
          {label}
        </Button>
      ))}
      <Button
        size="small"
        variant="tertiary"
        onPress={() => list.filterOnly({})}
      >
        {t('ownership.list.clearAll')}
      </Button>
    </Flex>
  );
}
