import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Details } from '../parts/Details';
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
import { useTool } from '../parts/useAiEntity';
import { ProvenanceLine } from '../provenance/ProvenanceLine';
import { aboutTranslationRef } from '../translation';
import {
  agencyGroup,
  certificationsGroup,
  exitGroup,
  intendedGroup,
  rolloutGroup,
} from './toolGroups';

/** Everything else that an AITool records, folded by question. */
export function ToolDetailsCard() {
  const entity = useTool();
  const { t } = useTranslationRef(aboutTranslationRef);
  const { limitations, capabilities } = entity.spec;
  return (
    <Details
      groups={[
        intendedGroup(entity, t),
        limitsGroup(limitations, t),
        capabilitiesGroup(capabilities, t),
        agencyGroup(entity, t),
        decisionGroup(entity, t),
        slosGroup(entity, t),
        resilienceGroup(entity, t),
        exitGroup(entity, t),
        certificationsGroup(entity, t),
        rolloutGroup(entity, t),
        runbooksGroup(entity, t),
        rolesGroup(entity, t),
        complianceGroup(entity, t),
        finopsGroup(entity, t),
      ]}
      footer={<ProvenanceLine />}
    />
  );
}
