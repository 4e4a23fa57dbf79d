import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Skeleton } from '@backstage/ui';
import { EmptyState } from './EmptyState';
import { LoadFailure } from './LoadFailure';
import { aiGovernanceReactTranslationRef } from './translation';

/**
 * What `AsyncView` needs of a query; the result of `useQuery` fits.
 *
 * @public
 */
export interface AsyncQuery<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** @public */
export interface AsyncViewProps<T> {
  query: AsyncQuery<T>;
  /** What this is, within a sentence: "the inventory". */
  part: string;
  /** The permission that reading it takes. */
  permission?: string;
  /** Height of what will stand here, so that nothing jumps. */
  height?: number | string;
  empty?: {
    when: (data: T) => boolean;
    title: string;
    why: ReactNode;
    action?: ReactNode;
  };
  children: (data: T) => ReactNode;
}

/**
 * Shows a query. Loading, failure, no permission and emptiness are drawn here
 * and nowhere else. Data that could not be refreshed stays, under a warning.
 *
 * @public
 */
export function AsyncView<T>(props: AsyncViewProps<T>) {
  const { query, part, permission, height = 80, empty, children } = props;
  const { t } = useTranslationRef(aiGovernanceReactTranslationRef);
  const failure = query.error ? (
    <LoadFailure
      error={query.error}
      part={part}
      permission={permission}
      isRefresh={query.data !== undefined}
      onRetry={() => query.refetch()}
    />
  ) : undefined;

  if (query.data === undefined) {
    return (
      failure ?? (
        <Skeleton
          width="100%"
          height={height}
          role="status"
          aria-label={t('loading', { part })}
        />
      )
    );
  }
  const content = empty?.when(query.data) ? (
    <EmptyState title={empty.title} why={empty.why} action={empty.action} />
  ) : (
    children(query.data)
  );
  return failure ? (
    <Flex direction="column" gap="3">
      {failure}
      {content}
    </Flex>
  ) : (
    <>{content}</>
  );
}
