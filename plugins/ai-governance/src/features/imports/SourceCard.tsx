import { ImportSourceState } from '@aigov/backstage-plugin-ai-governance-common';
import { AsOf, FactList } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Card, CardBody, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { ImportsState } from './importsState';
import { ItemsSection } from './ItemsSection';
import { LastRun, LastSuccess } from './LastRun';
import { OutcomeCounts } from './OutcomeCounts';
import { OwnersSection } from './OwnersSection';
import { RunButton } from './RunButton';

/** A source: its last run, the files by outcome, and who owns what it brings. */
export function SourceCard(props: {
  source: ImportSourceState;
  mayRun: boolean;
  imports: ImportsState;
}) {
  const { source, mayRun, imports } = props;
  const { lastRun } = source;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const isOpen = imports.state.source === source.id;
  return (
    <Card role="region" aria-label={source.title}>
      <CardBody>
        <Flex direction="column" gap="4">
          <Flex justify="between" align="start">
            <Text as="h3" variant="title-x-small">
              {source.title}
            </Text>
            {mayRun ? <RunButton source={source} /> : null}
          </Flex>
          <FactList
            aria-label={source.title}
            facts={[
              { label: t('imports.format'), value: source.formatTitle },
              { label: t('imports.target'), value: source.target },
              {
                label: t('imports.lastRun'),
                value: <LastRun run={lastRun} />,
              },
              {
                label: t('imports.lastSuccess'),
                value: <LastSuccess at={source.lastSuccess} />,
              },
            ]}
          />
          {lastRun?.state === 'failed' ? (
            <Alert
              status="danger"
              icon
              title={t('imports.runError')}
              description={`${lastRun.error ?? ''} ${t(
                'imports.runErrorHint',
              )}`}
            />
          ) : null}
          {lastRun?.state === 'interrupted' ? (
            <Alert
              status="warning"
              icon
              title={t('imports.interrupted')}
              description={t('imports.interruptedHint')}
            />
          ) : null}
          {lastRun ? (
            <div>
              <OutcomeCounts source={source} run={lastRun} imports={imports} />
              <AsOf
                at={lastRun.finishedAt ?? lastRun.startedAt}
                source={t('imports.lastRunSource')}
              />
            </div>
          ) : null}
          {isOpen ? <ItemsSection source={source} imports={imports} /> : null}
          {source.owners.length > 0 ? (
            <OwnersSection source={source} imports={imports} />
          ) : null}
        </Flex>
      </CardBody>
    </Card>
  );
}
