import { useState } from 'react';
import {
  AsyncView,
  NamedText,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { useSupport } from './queries';
import { SupportForm } from './SupportForm';
import { SupportPathView } from './SupportPathView';
import styles from './support.module.css';

/** Whom to ask and who is called, of a model, dataset or AI tool. */
export function SupportSection(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const support = useSupport(entityRef);
  const [isEditing, setEditing] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { data } = support;
  const mayEdit = data?.access.mayEdit ?? false;
  const edit = () => {
    setSaved(false);
    setEditing(true);
  };
  return (
    <EntityInfoCard
      title={t('ownership.support.title')}
      className={styles.whole}
      headerActions={
        mayEdit && !isEditing && data?.state !== 'none' ? (
          <Flex gap="3" align="center">
            {isSaved ? (
              <Text as="span" role="status" variant="body-small">
                {t('ownership.support.changed')}
              </Text>
            ) : null}
            <Button size="small" variant="secondary" onPress={edit}>
              {t('ownership.support.edit')}
            </Button>
          </Flex>
        ) : undefined
      }
    >
      <AsyncView
        query={support}
        part={t('ownership.support.part')}
        permission="ai-governance.ownership.read"
        height={320}
        empty={{
          when: ({ state }) => state === 'none' && !isEditing,
          title: t('ownership.support.none'),
          why: t('ownership.support.noneWhy'),
          action: mayEdit ? (
            <Button variant="primary" onPress={edit}>
              {t('ownership.support.start')}
            </Button>
          ) : (
            <Refusal text={data?.access.refusal} />
          ),
        }}
      >
        {view =>
          isEditing ? (
            <SupportForm
              entityRef={entityRef}
              view={view}
              onDone={saved => {
                setSaved(saved);
                setEditing(false);
              }}
            />
          ) : (
            <Flex direction="column" gap="3">
              <SupportPathView view={view} />
              {mayEdit ? null : <Refusal text={view.access.refusal} />}
            </Flex>
          )
        }
      </AsyncView>
    </EntityInfoCard>
  );
}

/** Why editing is not offered, and whom to ask. */
function Refusal({ text }: { text?: string }) {
  return text ? (
    <Text as="p" variant="body-small" color="secondary">
      <NamedText text={text} />
    </Text>
  ) : null;
}
