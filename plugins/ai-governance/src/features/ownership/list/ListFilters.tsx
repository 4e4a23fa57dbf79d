import { useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  DialogTrigger,
  Flex,
  Popover,
  SearchField,
} from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../../translation';
import { ActiveFilters } from './ActiveFilters';
import { FilterValues } from './FilterValues';
import { ListFacet, listFacets, ListState } from './listState';
import type { OwnershipPageData } from './pageData';
import styles from './list.module.css';

const TYPING_PAUSE_MS = 300;

/** Search, the filters, and what filters the list right now. */
export function ListFilters(props: {
  list: ListState;
  data: OwnershipPageData;
}) {
  const { list, data } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <Flex direction="column" gap="2">
      <Flex
        role="group"
        aria-label={t('ownership.list.filters')}
        gap="2"
        align="center"
        style={{ flexWrap: 'wrap' }}
      >
        <Search list={list} />
        {listFacets.map(facet => (
          <Filter key={facet} facet={facet} list={list} data={data} />
        ))}
      </Flex>
      <ActiveFilters list={list} />
    </Flex>
  );
}

/** Free text; it goes into the address once the typing pauses. */
function Search({ list }: { list: ListState }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [typing, setTyping] = useState<string>();
  const pause = useRef<ReturnType<typeof setTimeout>>();
  const search = (text: string) => {
    clearTimeout(pause.current);
    setTyping(text);
    pause.current = setTimeout(() => {
      list.filter({ q: text.trim() });
      setTyping(undefined);
    }, TYPING_PAUSE_MS);
  };
  return (
    <SearchField
      className={styles.search}
      size="small"
      aria-label={t('ownership.list.search')}
      placeholder={t('ownership.list.searchHint')}
      value={typing ?? list.state.q}
      maxLength={200}
      onChange={search}
    />
  );
}

function Filter(props: {
  facet: ListFacet;
  list: ListState;
  data: OwnershipPageData;
}) {
  const { facet, list, data } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const name = t(`ownership.list.facet.${facet}`);
  const count = list.state[facet].length;
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="secondary"
        iconEnd={<RiArrowDownSLine />}
        aria-label={
          count
            ? t('ownership.list.filterCount', {
                facet: name,
                number: `${count}`,
              })
            : t('ownership.list.filter', { facet: name })
        }
      >
        {count ? `${name} · ${count}` : name}
      </Button>
      <Popover hideArrow placement="bottom start">
        <FilterValues facet={facet} list={list} data={data} />
      </Popover>
    </DialogTrigger>
  );
}
