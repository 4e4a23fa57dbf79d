import { useState } from 'react';
import {
  InventoryFacet,
  inventoryApi,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsyncQuery,
  AsyncView,
  formatCount,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Checkbox, SearchField, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { useFacetTitles } from './facetTitles';
import { InventoryState } from './inventoryState';
import { toggle } from './selection';
import styles from './FacetValues.module.css';

/** The counts of facets, as the server answers them. */
export type FacetCounts = AsyncQuery<
  ReturnType<(typeof inventoryApi.countFacets)['result']['parse']>
>;

const SHORT_LIST = 8;

/** The values of a filter, each with how many assets it would leave. */
export function FacetValues(props: {
  facet: InventoryFacet;
  inventory: InventoryState;
  counts: FacetCounts;
}) {
  const { facet, inventory, counts } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const titleOf = useFacetTitles();
  const [find, setFind] = useState('');
  const chosen = inventory.state[facet];
  const name = t(`inventory.facet.${facet}`);

  return (
    <AsyncView query={counts} part={t('inventory.filtersPart')} height={120}>
      {({ facets }) => {
        const counted = facets[facet] ?? [];
        const gone = chosen
          .filter(value => !counted.some(other => other.value === value))
          .map(value => ({ value, title: undefined, count: 0 }));
        const values = [...counted, ...gone].map(({ value, title, count }) => ({
          value,
          count,
          title: titleOf(facet, value, title),
        }));
        const wanted = values.filter(({ title }) =>
          title.toLocaleLowerCase().includes(find.toLocaleLowerCase()),
        );
        return (
          <div role="group" aria-label={name} className={styles.values}>
            {values.length > SHORT_LIST ? (
              <SearchField
                size="small"
                aria-label={t('inventory.findValue', { facet: name })}
                value={find}
                onChange={setFind}
              />
            ) : null}
            {wanted.map(({ value, title, count }) => (
              <div key={value} className={styles.value}>
                <Checkbox
                  isSelected={chosen.includes(value)}
                  onChange={() =>
                    inventory.filter({ [facet]: toggle(chosen, value) })
                  }
                >
                  {title}
                </Checkbox>
                <span className={styles.count}>{formatCount(count)}</span>
              </div>
            ))}
            {wanted.length === 0 ? (
              <Text color="secondary">{t('inventory.noValue')}</Text>
            ) : null}
          </div>
        );
      }}
    </AsyncView>
  );
}
