import { Comparison } from '@aigov/backstage-plugin-ai-governance-common';
import {
  CopyButton,
  EntityName,
  NotRecorded,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonIcon, Flex, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../translation';
import { useRetirementText } from './useRetirementText';
import styles from './ComparisonTable.module.css';

/** The head of a compared asset: what it is, whose, and the way out. */
export function ComparisonSubject(props: {
  subject: Comparison['subjects'][number];
  owner?: string;
  lifecycle?: string;
  onRemove: () => void;
}) {
  const { subject, owner, lifecycle, onRemove } = props;
  const { entityRef, kind, title, retirement } = subject;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const whyRetired = useRetirementText()({ lifecycle, retirement });
  return (
    <Flex direction="column" gap="1" align="start">
      <Flex justify="between" align="start" gap="2" style={{ width: '100%' }}>
        <EntityName entityRef={entityRef} title={title} />
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiCloseLine />}
          aria-label={t('inventory.comparison.remove', { name: title })}
          onPress={onRemove}
        />
      </Flex>
      <Text as="span" variant="body-small" className={styles.quiet}>
        {kind === 'AITool' ? t('inventory.value.aitool') : kind}
        {' · '}
        {owner ? <EntityName entityRef={owner} /> : <NotRecorded />}
      </Text>
      {whyRetired ? (
        <StatusMark status="not-met">
          {t('inventory.retiredWhy', { reason: whyRetired })}
        </StatusMark>
      ) : null}
      <CopyButton text={entityRef} label={t('inventory.copyRef')} />
    </Flex>
  );
}
