import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { useIsFeatureOn } from '../../featureSwitch';
import { aiGovernanceTranslationRef } from '../../translation';
import styles from './activity.module.css';
import { ActivityList } from './ActivityList';
import { KnownFacts } from './facts/KnownFacts';

/** Who changed what is recorded of an entity, and what is known of it. */
export function EntityActivityContent() {
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const hasFacts = useIsFeatureOn('facts');
  return (
    <Flex direction="column" gap="4">
      <EntityInfoCard title={t('activity.title')} className={styles.whole}>
        <Flex direction="column" gap="3">
          <Text as="p" variant="body-small" color="secondary">
            {t('activity.introEntity')}
          </Text>
          <ActivityList entityRef={entityRef} />
        </Flex>
      </EntityInfoCard>
      {hasFacts ? <KnownFacts entityRef={entityRef} /> : null}
    </Flex>
  );
}
