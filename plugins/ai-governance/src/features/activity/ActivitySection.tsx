import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { ActivityList } from './ActivityList';

/** Every change that the reader may see, whatever it is about. */
export function ActivitySection() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <Flex direction="column" gap="4">
      <div>
        <Text as="h2" variant="title-small">
          {t('activity.title')}
        </Text>
        <Text as="p" color="secondary">
          {t('activity.intro')}
        </Text>
      </div>
      <ActivityList />
    </Flex>
  );
}
