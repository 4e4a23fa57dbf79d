import { factsApi } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  ExportListButton,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from '../activity.module.css';
import { useFacts } from '../queries';
import { FactGroups } from './FactGroups';

/** What is known of an entity, with its source, and how it changed. */
export function KnownFacts({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const facts = useFacts(entityRef);
  return (
    <EntityInfoCard
      title={t('activity.facts.title')}
      className={styles.whole}
      headerActions={
        facts.data?.items.length ? (
          <ExportListButton
            endpoint={factsApi.readFacts}
            call={{ entityRef }}
            rows={facts.data.items.length}
          />
        ) : undefined
      }
    >
      <AsyncView
        query={facts}
        part={t('activity.facts.part')}
        permission="ai-governance.facts.read"
        height={160}
        empty={{
          when: ({ items }) => items.length === 0,
          title: t('activity.facts.nothing'),
          why: t('activity.facts.nothingWhy'),
        }}
      >
        {({ items, asOf }) => (
          <Flex direction="column" gap="2">
            <Text as="p" variant="body-small" color="secondary">
              {t('activity.facts.intro')}
            </Text>
            <FactGroups entityRef={entityRef} facts={items} />
            <AsOf at={asOf} source={t('activity.facts.from')} />
          </Flex>
        )}
      </AsyncView>
    </EntityInfoCard>
  );
}
