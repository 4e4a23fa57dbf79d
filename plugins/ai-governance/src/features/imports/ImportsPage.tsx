import {
  AsOf,
  AsyncView,
  CodeSnippet,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { sourceExample } from './configExamples';
import { useImportsState } from './importsState';
import { useSources } from './queries';
import { SourceCard } from './SourceCard';

/** What was imported, from where, and what waits for somebody. */
export function ImportsPage() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const imports = useImportsState();
  const sources = useSources();
  return (
    <Flex direction="column" gap="4">
      <div>
        <Text as="h2" variant="title-small">
          {t('imports.title')}
        </Text>
        <Text as="p" color="secondary">
          {t('imports.intro')}
        </Text>
      </div>
      <AsyncView
        query={sources}
        part={t('imports.part')}
        permission="ai-governance.imports.read"
        height={320}
        empty={{
          when: ({ items }) => items.length === 0,
          title: t('imports.nothing'),
          why: t('imports.nothingWhy'),
          action: (
            <CodeSnippet
              label={t('imports.configLabel')}
              copyLabel={t('imports.copyConfig')}
              text={sourceExample}
            />
          ),
        }}
      >
        {({ items, mayRun, asOf }) => (
          <Flex direction="column" gap="4">
            {mayRun ? null : (
              <Text as="p" variant="body-small" color="secondary">
                {t('imports.mayNotRun')}
              </Text>
            )}
            {items.map(source => (
              <SourceCard
                key={source.id}
                source={source}
                mayRun={mayRun}
                imports={imports}
              />
            ))}
            <AsOf at={asOf} source={t('imports.source')} />
          </Flex>
        )}
      </AsyncView>
    </Flex>
  );
}
