import { NotRecorded } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { aboutTranslationRef } from '../translation';
import { useAiEntity } from './useAiEntity';

/** What the asset does, in the words of its owner: the first line of a page. */
export function Description() {
  const { description } = useAiEntity().metadata;
  const { t } = useTranslationRef(aboutTranslationRef);
  return description ? (
    <Text as="p">{description}</Text>
  ) : (
    <NotRecorded>{t('noDescription')}</NotRecorded>
  );
}
