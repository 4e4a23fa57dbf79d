import {
  describeFeature,
  Fact,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsyncView,
  DateText,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from '../activity.module.css';
import { useFactHistory } from '../queries';
import { FactValue } from './FactValue';

/** How one fact of an entity changed, newest first. */
export function FactHistory(props: {
  fact: Pick<Fact, 'id' | 'title'>;
  entityRef: string;
}) {
  const { fact, entityRef } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const history = useFactHistory(entityRef, fact.id);
  const label = t('activity.facts.history', { fact: fact.title });
  return (
    <AsyncView
      query={history}
      part={label}
      permission="ai-governance.facts.read"
      height={40}
    >
      {({ pages }) => {
        const items = pages.flatMap(page => page.items);
        return items.length ? (
          <Flex direction="column" gap="2" align="start">
            <ol className={styles.parts} aria-label={label}>
              {items.map((change, index) => (
                // eslint-disable-next-line react/no-array-index-key
                <li key={index}>
                  <DateText value={change.observedAt} />{' '}
                  <span className={styles.quiet}>
                    ({describeFeature(change.source)})
                  </span>
                  {': '}
                  {change.value === undefined ? (
                    <StatusMark status="unknown">
                      {t('activity.facts.notKnown')}
                    </StatusMark>
                  ) : (
                    <FactValue fact={{ id: fact.id, value: change.value }} />
                  )}
                </li>
              ))}
            </ol>
            {history.hasNextPage ? (
              <Button
                size="small"
                variant="tertiary"
                isPending={history.isFetchingNextPage}
                onPress={() => history.fetchNextPage()}
              >
                {t('activity.facts.older')}
              </Button>
            ) : null}
          </Flex>
        ) : (
          <Text as="p" variant="body-small" color="secondary">
            {t('activity.facts.noHistory')}
          </Text>
        );
      }}
    </AsyncView>
  );
}
