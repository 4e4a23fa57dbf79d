import {
  hostingOf,
  ModelEntity,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DetailGroup, Details } from '../parts/Details';
import {
  capabilitiesGroup,
  complianceGroup,
  decisionGroup,
  finopsGroup,
  limitsGroup,
  resilienceGroup,
  rolesGroup,
  runbooksGroup,
  slosGroup,
} from '../parts/sharedGroups';
import { useModel } from '../parts/useAiEntity';
import { ProvenanceLine } from '../provenance/ProvenanceLine';
import { AboutText, aboutTranslationRef } from '../translation';
import { acceptanceGroup, dataGroup, ethicsGroup } from './evidenceGroups';
import { ModelResults } from './ModelResults';
import {
  deploymentGroup,
  explainabilityGroup,
  monitoringGroup,
  trainingGroup,
} from './runningGroups';

/** Everything else that a Model records, folded by question. */
export function ModelDetailsCard() {
  const entity = useModel();
  const { t } = useTranslationRef(aboutTranslationRef);
  return <Details groups={groupsOf(entity, t)} footer={<ProvenanceLine />} />;
}

function groupsOf(entity: ModelEntity, t: AboutText): DetailGroup[] {
  const { limitations, capabilities } = entity.spec;
  const isManaged = hostingOf(entity) === 'managed';
  return [
    limitsGroup(limitations, t),
    { title: t('results'), content: <ModelResults /> },
    ethicsGroup(entity, t),
    capabilitiesGroup(capabilities, t),
    ...(isManaged ? [] : [dataGroup(entity, t), trainingGroup(entity, t)]),
    acceptanceGroup(entity, t),
    slosGroup(entity, t),
    resilienceGroup(entity, t),
    deploymentGroup(entity, t),
    monitoringGroup(entity, t),
    decisionGroup(entity, t),
    explainabilityGroup(entity, t),
    runbooksGroup(entity, t),
    rolesGroup(entity, t),
    complianceGroup(entity, t),
    finopsGroup(entity, t),
  ];
}
