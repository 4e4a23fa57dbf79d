import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import { MatrixSection } from './matrix/MatrixSection';
import { SupportSection } from './support/SupportSection';

/** Who answers for the entity of the page. */
export function OwnershipContent() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const isSystem = entity.kind.toLocaleLowerCase('en-US') === 'system';
  return (
    <Flex direction="column" gap="4">
      <MatrixSection key={entityRef} entityRef={entityRef} />
      {isSystem ? null : (
        <SupportSection key={`support ${entityRef}`} entityRef={entityRef} />
      )}
    </Flex>
  );
}
