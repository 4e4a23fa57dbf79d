import { useState } from 'react';
import type { Access } from '@aigov/backstage-plugin-ai-governance-common';
import { NamedText } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { AssignDialog } from './AssignDialog';
import styles from './list.module.css';

/** The most assets of one assignment. */
export const MOST_ASSIGNED = 200;

/** What is selected and what can be done with it; or why nothing can. */
export function AssignBar(props: {
  access: Access;
  selected: string[];
  onSelect: (entityRefs: string[]) => void;
}) {
  const { access, selected, onSelect } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [isOpen, setOpen] = useState(false);
  if (!access.mayEdit) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {access.refusal
          ? t('ownership.list.mayNotAssign', {
              reason: <NamedText text={access.refusal} />,
            })
          : t('ownership.list.mayNotAssignPlain')}
      </Text>
    );
  }
  const count = selected.length;
  const isTooMany = count > MOST_ASSIGNED;
  return (
    <Flex gap="2" align="center" className={styles.assign}>
      <Text as="span" role="status" variant="body-small">
        {count
          ? t('ownership.list.selected', { count })
          : t('ownership.list.selectHint')}
      </Text>
      {count ? (
        <>
          <Button
            size="small"
            variant="primary"
            isDisabled={isTooMany}
            onPress={() => setOpen(true)}
          >
            {t('ownership.list.assign')}
          </Button>
          <Button size="small" variant="tertiary" onPress={() => onSelect([])}>
            {t('ownership.list.clearSelection')}
          </Button>
        </>
      ) : null}
      {isTooMany ? (
        <Text as="span" variant="body-small" color="secondary">
          {t('ownership.list.tooMany', { most: `${MOST_ASSIGNED}` })}
        </Text>
      ) : null}
      {isOpen ? (
        <AssignDialog
          entityRefs={selected}
          onClose={isDone => {
            setOpen(false);
            if (isDone) onSelect([]);
          }}
        />
      ) : null}
    </Flex>
  );
}
