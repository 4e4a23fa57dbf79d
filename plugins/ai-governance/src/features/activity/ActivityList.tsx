import { activityApi } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  describeError,
  ExportListButton,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import styles from './activity.module.css';
import { ActivityFilters } from './ActivityFilters';
import { ActivityItem } from './ActivityItem';
import { queryOf, useActivityState } from './activityState';
import { useActivity } from './queries';
import { VerifyTrail } from './VerifyTrail';

/**
 * Changes, newest first, with filters, older pages and exports: of one entity,
 * or of everything that the reader may see.
 */
export function ActivityList(props: { entityRef?: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const activity = useActivityState();
  const hasEntity = entityRef !== undefined;
  const query = queryOf(activity.state, entityRef);
  const changes = useActivity(query);
  const { isFiltered } = activity;
  const why = hasEntity ? 'activity.nothingEntityWhy' : 'activity.nothingWhy';
  return (
    <Flex direction="column" gap="3">
      <ActivityFilters activity={activity} hasEntity={hasEntity} />
      <AsyncView
        query={changes}
        part={t('activity.part')}
        permission="ai-governance.activity.read"
        height={240}
        empty={{
          when: ({ pages }) => pages[0].items.length === 0,
          title: t(isFiltered ? 'activity.nothingFound' : 'activity.nothing'),
          why: t(isFiltered ? 'activity.nothingFoundWhy' : why),
          action: isFiltered ? (
            <Button size="small" variant="secondary" onPress={activity.clear}>
              {t('activity.clear')}
            </Button>
          ) : undefined,
        }}
      >
        {({ pages }) => {
          const items = pages.flatMap(page => page.items);
          const shown = t('activity.shown', { count: items.length });
          const count = changes.hasNextPage
            ? t('activity.newest', { what: shown })
            : shown;
          return (
            <Flex direction="column" gap="3">
              <div className={styles.head}>
                <Text as="p" role="status" variant="body-small">
                  {pages[0].restricted
                    ? `${count} · ${t('activity.within')}`
                    : count}
                </Text>
                <Flex gap="2" style={{ flexWrap: 'wrap' }}>
                  {(['csv', 'jsonl'] as const).map(format => (
                    <ExportListButton
                      key={format}
                      endpoint={activityApi.listActivity}
                      call={{ query }}
                      format={format}
                    />
                  ))}
                </Flex>
              </div>
              <ol className={styles.list} aria-label={t('activity.listLabel')}>
                {items.map(entry => (
                  <ActivityItem
                    key={entry.id}
                    entry={entry}
                    hasEntity={hasEntity}
                  />
                ))}
              </ol>
              {changes.hasNextPage ? (
                <Flex gap="2" align="center">
                  <Button
                    size="small"
                    variant="secondary"
                    isPending={changes.isFetchingNextPage}
                    onPress={() => changes.fetchNextPage()}
                  >
                    {changes.isFetchingNextPage
                      ? t('activity.loadingOlder')
                      : t('activity.older')}
                  </Button>
                  {changes.isFetchNextPageError ? (
                    <Text role="alert" variant="body-small" color="danger">
                      {t('activity.olderFailed', {
                        reason: describeError(changes.error),
                      })}
                    </Text>
                  ) : null}
                </Flex>
              ) : null}
              <AsOf at={pages[0].asOf} source={t('activity.source')} />
            </Flex>
          );
        }}
      </AsyncView>
      {changes.data && !hasEntity ? (
        <VerifyTrail access={changes.data.pages[0].mayVerify} />
      ) : null}
    </Flex>
  );
}
