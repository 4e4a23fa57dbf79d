import { Container } from '@backstage/ui';
import { OwnershipList } from './OwnershipList';
import { useListState } from './listState';

/** All AI assets the reader can see, with who answers for each. */
export function OwnershipPage() {
  const list = useListState();
  return (
    <Container pt="0" pb="4">
      <OwnershipList list={list} />
    </Container>
  );
}
