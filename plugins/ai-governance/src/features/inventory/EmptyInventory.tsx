import {
  CodeSnippet,
  EmptyState,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { InventoryState } from './inventoryState';

const example = `apiVersion: ai-governance/v1alpha1
kind: Model
metadata:
  name: support-intent-classifier
  title: Support intent classifier
  description: Routes a new support ticket to the right queue
spec:
  type: fine-tuned
  lifecycle: production
  owner: group:default/support-ml
  task: text-classification
`;

/** Why the list is empty, and what to do about it. */
export function EmptyInventory(props: {
  inventory: InventoryState;
  asOf: string | null;
}) {
  const { inventory, asOf } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (asOf === null) {
    return (
      <div role="status">
        <EmptyState
          title={t('inventory.firstRead')}
          why={t('inventory.firstReadWhy')}
        />
      </div>
    );
  }
  if (Object.keys(inventory.filters).length > 0) {
    return (
      <EmptyState
        title={t('inventory.noMatch')}
        why={t('inventory.noMatchWhy')}
        action={
          <Button variant="secondary" onPress={() => inventory.filterOnly({})}>
            {t('inventory.clearFilters')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('inventory.nothing')}
      why={t('inventory.nothingWhy')}
      action={
        <Flex direction="column" gap="3">
          <CodeSnippet
            label={t('inventory.exampleLabel')}
            copyLabel={t('inventory.copyExample')}
            text={example}
          />
          <Text as="p" color="secondary">
            {t('inventory.docs')}
          </Text>
        </Flex>
      }
    />
  );
}
