import { useState } from 'react';
import {
  describeFeature,
  Fact,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  SearchField,
  Text,
} from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from '../activity.module.css';
import { FactTable } from './FactTable';

/** As many facts are read at once; more are folded, and can be searched. */
const SHORT_LIST = 10;
/** What the entity says of itself comes last: its overview says it, too. */
const LAST = 'catalog';

/** The facts of each feature, folded where they are many. */
export function FactGroups(props: {
  entityRef: string;
  facts: readonly Fact[];
}) {
  const { entityRef, facts } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [text, setText] = useState('');
  const [toggled, setToggled] = useState<Record<string, boolean>>({});
  const isShort = facts.length <= SHORT_LIST;
  const wanted = text.trim().toLocaleLowerCase();
  const found = facts.filter(({ id, title }) =>
    `${title} ${id}`.toLocaleLowerCase().includes(wanted),
  );
  const search = (typed: string) => {
    setText(typed);
    setToggled({});
  };
  return (
    <Flex direction="column" gap="2">
      {isShort ? null : (
        <SearchField
          size="small"
          className={styles.find}
          aria-label={t('activity.facts.find')}
          placeholder={t('activity.facts.find')}
          value={text}
          onChange={search}
        />
      )}
      {groupsOf(found).map(([feature, group]) => {
        const title = describeFeature(feature);
        return (
          <Accordion
            key={feature}
            isExpanded={toggled[feature] ?? (isShort || wanted !== '')}
            onExpandedChange={isOpen =>
              setToggled({ ...toggled, [feature]: isOpen })
            }
          >
            <AccordionTrigger
              title={title}
              subtitle={t('activity.facts.count', { count: group.length })}
            />
            <AccordionPanel>
              <FactTable entityRef={entityRef} label={title} facts={group} />
            </AccordionPanel>
          </Accordion>
        );
      })}
      <Text as="p" role="status" variant="body-small">
        {found.length ? null : t('activity.facts.notFound', { text })}
      </Text>
    </Flex>
  );
}

/** By the feature that writes them, as the first part of their id says it. */
function groupsOf(facts: readonly Fact[]): Array<[string, Fact[]]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const [feature] = fact.id.split('.');
    groups.set(feature, [...(groups.get(feature) ?? []), fact]);
  }
  return [...groups].sort(
    ([one], [other]) =>
      Number(one === LAST) - Number(other === LAST) || one.localeCompare(other),
  );
}
