import { describeError } from '@aigov/backstage-plugin-ai-governance-react';
import { Text } from '@backstage/ui';
import { isConflict } from './isConflict';

/**
 * Why a form could not be saved; a conflict has a screen of its own, unless
 * what the other one saved could not be read either.
 */
export function SaveFailure(props: {
  error: Error | null;
  isReload: boolean;
  failed: (reason: string) => string;
  unreadable: (reason: string) => string;
}) {
  const { error, isReload, failed, unreadable } = props;
  if (!error || (isConflict(error) && !isReload)) return null;
  const reason = describeError(error);
  return (
    <Text as="span" role="alert" color="danger" variant="body-small">
      {isReload ? unreadable(reason) : failed(reason)}
    </Text>
  );
}
