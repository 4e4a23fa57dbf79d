import { AsyncView } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { useMatrix } from '../queries';
import { useAnswerText } from './useAnswerText';

/** The matrix of an asset: the answer first, then who does what. */
export function MatrixSection(props: { entityRef: string }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const matrix = useMatrix(props.entityRef);
  const answerText = useAnswerText();
  return (
    <EntityInfoCard title={t('ownership.matrix.title')}>
      <AsyncView
        query={matrix}
        part={t('ownership.matrix.part')}
        permission="ai-governance.ownership.read"
        height={420}
      >
        {view => <Text as="p">{answerText(view)}</Text>}
      </AsyncView>
    </EntityInfoCard>
  );
}
