import { AiEntity, isDatasetEntity } from '../entities';
import { absentFields, FindingRule, listed } from './finding';

const tagFields = ({ spec }: AiEntity) => {
  const tags = spec.finops?.tags;
  return [
    ['spec.finops.tags.team', tags?.team],
    ['spec.finops.tags.product', tags?.product],
    ['spec.finops.tags.environment', tags?.environment],
    ['spec.finops.tags.model_id', tags?.model_id],
    ['spec.finops.tags.cost_center', tags?.cost_center],
    ['spec.finops.tags.sla_owner', tags?.sla_owner],
    ['spec.finops.tags.security_contact', tags?.security_contact],
  ] as const;
};

/** What production needs of every kind, and what of models and tools only. */
function neededFields(entity: AiEntity) {
  const { spec } = entity;
  const common = [
    ['spec.roles', spec.roles],
    ['spec.resilience.rto', spec.resilience?.rto],
    ['spec.resilience.rpo', spec.resilience?.rpo],
    ['spec.intendedUse', spec.intendedUse],
    ...tagFields(entity),
  ] as const;
  if (isDatasetEntity(entity)) return common;
  return [
    ...common,
    ['spec.slos', entity.spec.slos],
    ['spec.resilience.fallback', entity.spec.resilience?.fallback],
  ] as const;
}

/** An entity in production lacks what production needs. @internal */
export const productionFindings: FindingRule = entity => {
  if (entity.spec.lifecycle !== 'production') return [];
  const fields = absentFields(neededFields(entity));
  if (!fields.length) return [];
  return [
    {
      id: 'not-ready-for-production',
      title: 'Not ready for production',
      severity: 'error',
      fields,
      message: `It is in production without ${listed(fields)}`,
      fix: `Fill in ${listed(fields)}, or set spec.lifecycle to experimental`,
    },
  ];
};
