import { LABEL_RISK_TIER } from '../annotations';
import {
  AiEntity,
  isAIToolEntity,
  isDatasetEntity,
  isModelEntity,
} from '../entities';
import { RiskTier, riskTiers } from '../vocabulary';

/** The declared risk tier; undefined when absent or not a tier. @public */
export function riskTierOf(entity: AiEntity): RiskTier | undefined {
  const label = entity.metadata.labels?.[LABEL_RISK_TIER];
  return riskTiers.find(tier => tier === label);
}

/** Who makes it, when that is recorded. @public */
export function vendorOf(entity: AiEntity): string | undefined {
  if (isAIToolEntity(entity)) return entity.spec.vendor?.name;
  return isModelEntity(entity) ? entity.spec.provider?.name : undefined;
}

/** The regions where it runs or where its data stays, each once. @public */
export function regionsOf(entity: AiEntity): string[] {
  return [...new Set(recordedRegions(entity))].filter(region => region !== '');
}

function recordedRegions(entity: AiEntity): string[] {
  if (isDatasetEntity(entity)) {
    const { residency = [], location } = entity.spec;
    return [...residency, location?.region ?? ''];
  }
  if (!isModelEntity(entity)) return entity.spec.data?.residency ?? [];
  const { data, deployment, resilience } = entity.spec;
  return [
    ...(data?.residency ?? []),
    ...(deployment?.environments ?? []).map(({ region }) => region ?? ''),
    ...(resilience?.regions ?? []),
  ];
}
