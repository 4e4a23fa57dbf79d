import { ImportSourceState } from '@aigov/backstage-plugin-ai-governance-common';
import { describeError } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { useStartRun } from './queries';

/** Starts a run now, and says so while it runs. */
export function RunButton({ source }: { source: ImportSourceState }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const start = useStartRun(source.id);
  const isRunning = source.lastRun?.state === 'running' || start.isPending;
  return (
    <Flex direction="column" align="end" gap="1">
      <Button
        size="small"
        variant="secondary"
        aria-label={t('imports.run', { source: source.title })}
        isPending={isRunning}
        onPress={() => start.mutate()}
      >
        {isRunning ? t('imports.running') : t('imports.runNow')}
      </Button>
      {start.error ? (
        <Text role="alert" variant="body-small" color="danger">
          {t('imports.runFailed', { reason: describeError(start.error) })}
        </Text>
      ) : null}
    </Flex>
  );
}
