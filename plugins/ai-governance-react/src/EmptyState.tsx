import { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';

/**
 * An empty state that teaches: what belongs here, why it helps, and the one
 * action that fills it.
 *
 * @public
 */
export function EmptyState(props: {
  title: string;
  why: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Flex direction="column" gap="3" align="start" py="4">
      <Flex direction="column" gap="1">
        <Text as="h3" variant="title-x-small">
          {props.title}
        </Text>
        <Text as="p" color="secondary" style={{ maxWidth: '70ch' }}>
          {props.why}
        </Text>
      </Flex>
      {props.action}
    </Flex>
  );
}
