import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button } from '@backstage/ui';
import { describeError } from './describeError';
import { isForbidden } from './isForbidden';
import { aiGovernanceReactTranslationRef } from './translation';

/**
 * Says which part could not be loaded and why, with a retry; or, when the
 * reader may not see it, which permission it needs and who grants that.
 *
 * @public
 */
export function LoadFailure(props: {
  error: Error;
  part: string;
  permission?: string;
  /** Older data is still on the screen. */
  isRefresh?: boolean;
  onRetry: () => void;
}) {
  const { error, part, permission, isRefresh, onRetry } = props;
  const { t } = useTranslationRef(aiGovernanceReactTranslationRef);
  const team = useGovernanceTeam();
  if (isForbidden(error)) {
    const granter = team ? t('granterTeam', { team }) : t('granterUnknown');
    return (
      <Alert
        status="warning"
        icon
        role="alert"
        title={t('forbidden', { part })}
        description={
          permission
            ? t('forbiddenWhy', { permission, granter })
            : t('forbiddenWhyUnnamed', { granter })
        }
      />
    );
  }
  return (
    <Alert
      status="danger"
      icon
      role="alert"
      title={t(isRefresh ? 'outdated' : 'failed', { part })}
      description={describeError(error)}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('retry')}
        </Button>
      }
    />
  );
}

function useGovernanceTeam(): string | undefined {
  const team = useApi(configApiRef).getOptional('aiGovernance.governanceTeam');
  return team ? [team].flat().join(', ') : undefined;
}
