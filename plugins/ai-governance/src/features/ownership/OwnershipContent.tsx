import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import { MatrixSection } from './matrix/MatrixSection';

/** Who answers for the entity of the page. */
export function OwnershipContent() {
  const entityRef = stringifyEntityRef(useEntity().entity);
  return (
    <Flex direction="column" gap="4">
      <MatrixSection key={entityRef} entityRef={entityRef} />
    </Flex>
  );
}
