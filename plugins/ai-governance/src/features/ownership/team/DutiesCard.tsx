import { AsyncView } from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Skeleton, Text } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { optionOf } from '../useParties';
import { useResponsibilities } from './queries';
import styles from './team.module.css';
import { dutiesTranslationRef } from './translation';

// Most parties answer for no AI: what draws duties is loaded when there are some.
const DutiesSummary = lazy(() =>
  import('./DutiesSummary').then(m => ({ default: m.DutiesSummary })),
);

/** How much AI a team or person answers for, and what needs a look first. */
export function DutiesCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(dutiesTranslationRef);
  const duties = useResponsibilities(stringifyEntityRef(entity));
  return (
    <EntityInfoCard title={t('title')} className={styles.whole}>
      <AsyncView
        query={duties}
        part={t('part')}
        permission="ai-governance.ownership.read"
      >
        {data =>
          data.items.length === 0 ? (
            <Flex direction="column" gap="2">
              <Text as="p">{t('empty', { name: optionOf(entity).title })}</Text>
              <Text as="p" variant="body-small" color="secondary">
                {t('emptyWhy')}
              </Text>
            </Flex>
          ) : (
            <Suspense fallback={<Skeleton width="100%" height={80} />}>
              <DutiesSummary data={data} />
            </Suspense>
          )
        }
      </AsyncView>
    </EntityInfoCard>
  );
}
