import { CodeSnippet } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex } from '@backstage/ui';
import { usageTranslationRef } from './translation';

const dependsOn = `spec:
  dependsOn:
    - model:default/support-intent-classifier
    - aitool:default/code-companion`;

const annotation = `metadata:
  annotations:
    ai-governance/uses: model:default/support-intent-classifier@12, aitool:default/code-companion`;

/** The two ways to say that an entity uses AI, ready to copy. */
export function HowToDeclare() {
  const { t } = useTranslationRef(usageTranslationRef);
  return (
    <Flex direction="column" gap="3" style={{ width: '100%' }}>
      <CodeSnippet label={t('howToAnnotation')} text={annotation} />
      <CodeSnippet label={t('howToDependsOn')} text={dependsOn} />
    </Flex>
  );
}
