import { useState } from 'react';
import {
  AI_KINDS,
  matrixStates,
  ownershipFindingIds,
} from '@aigov/backstage-plugin-ai-governance-common';
import { formatCount } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Checkbox, SearchField, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { ListFacet, ListState } from './listState';
import type { OwnershipPageData } from './pageData';
import { useValueTitle } from './useValueTitle';
import styles from './list.module.css';

const SHORT_LIST = 8;

const isParty = (facet: ListFacet) =>
  facet === 'owner' || facet === 'accountable';

/** The values of a filter; those that are chosen stay, whatever is there. */
export function FilterValues(props: {
  facet: ListFacet;
  list: ListState;
  data: OwnershipPageData;
}) {
  const { facet, list, data } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const titleOf = useValueTitle();
  const [find, setFind] = useState('');
  const chosen = list.state[facet];
  const name = t(`ownership.list.facet.${facet}`);
  const values = [...new Set([...valuesOf(facet, data), ...chosen])];
  const wanted = values.filter(value =>
    value.toLocaleLowerCase().includes(find.trim().toLocaleLowerCase()),
  );
  const countOf = (value: string) =>
    facet === 'finding' ? findingCount(data, value) : undefined;
  return (
    <div role="group" aria-label={name} className={styles.values}>
      {isParty(facet) && values.length > SHORT_LIST ? (
        <SearchField
          size="small"
          aria-label={t('ownership.list.findValue', { facet: name })}
          value={find}
          onChange={setFind}
        />
      ) : null}
      {wanted.map(value => {
        const count = countOf(value);
        return (
          <div key={value} className={styles.value}>
            <Checkbox
              isSelected={chosen.includes(value)}
              onChange={isOn =>
                list.filter({
                  [facet]: isOn
                    ? [...chosen, value]
                    : chosen.filter(other => other !== value),
                })
              }
            >
              {titleOf(facet, value)}
            </Checkbox>
            {count === undefined ? null : (
              <span className={styles.note}>{formatCount(count)}</span>
            )}
          </div>
        );
      })}
      {wanted.length === 0 ? (
        <Text color="secondary">{t('ownership.list.noValue')}</Text>
      ) : null}
    </div>
  );
}

function valuesOf(facet: ListFacet, data: OwnershipPageData) {
  const values: Record<ListFacet, readonly string[]> = {
    kind: AI_KINDS,
    owner: data.owners,
    accountable: data.parties,
    state: matrixStates,
    finding: ['any', ...ownershipFindingIds],
  };
  return values[facet];
}

/** How many of all assets have a finding, whatever the filter. */
function findingCount({ counts }: OwnershipPageData, value: string) {
  if (value === 'any') return counts.withFindings;
  const id = ownershipFindingIds.find(other => other === value);
  return id ? counts.findings[id] ?? 0 : undefined;
}
