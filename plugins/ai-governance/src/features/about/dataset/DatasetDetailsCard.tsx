import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Details } from '../parts/Details';
import {
  complianceGroup,
  finopsGroup,
  limitsGroup,
  rolesGroup,
  runbooksGroup,
} from '../parts/sharedGroups';
import { useDataset } from '../parts/useAiEntity';
import { ProvenanceLine } from '../provenance/ProvenanceLine';
import { aboutTranslationRef } from '../translation';
import {
  backupGroup,
  ccpaGroup,
  contractGroup,
  locationGroup,
  maintenanceGroup,
  transfersGroup,
} from './keepingGroups';
import {
  biasesGroup,
  derivedGroup,
  labellingGroup,
  qualityGroup,
} from './makingGroups';

/** Everything else that a Dataset records, folded by question. */
export function DatasetDetailsCard() {
  const entity = useDataset();
  const { t } = useTranslationRef(aboutTranslationRef);
  return (
    <Details
      groups={[
        limitsGroup(entity.spec.limitations, t),
        biasesGroup(entity, t),
        qualityGroup(entity, t),
        labellingGroup(entity, t),
        derivedGroup(entity, t),
        contractGroup(entity, t),
        locationGroup(entity, t),
        maintenanceGroup(entity, t),
        transfersGroup(entity, t),
        ccpaGroup(entity, t),
        backupGroup(entity, t),
        runbooksGroup(entity, t),
        rolesGroup(entity, t),
        complianceGroup(entity, t),
        finopsGroup(entity, t),
      ]}
      footer={<ProvenanceLine />}
    />
  );
}
