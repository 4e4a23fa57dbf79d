import { Entity } from '@backstage/catalog-model';
import { AIToolEntity } from '../aiTool';
import { isAIToolEntity, isDatasetEntity, isModelEntity } from '../entities';
import { linksOf } from '../links';
import { ModelEntity } from '../model';
import { relationsOf } from '../relations';
import {
  absentFields,
  Finding,
  FindingContext,
  FindingRule,
  listed,
} from './finding';

const isPersonal = (level: string | undefined) =>
  level !== undefined && level !== 'none';

function holdsPersonalData(entity: Entity): boolean {
  if (isDatasetEntity(entity)) {
    return isPersonal(entity.spec.personalData.level);
  }
  return isModelEntity(entity) && isPersonal(entity.spec.data?.personalData);
}

/** Whether personal data reaches the tool, as far as it is recorded. */
function processesPersonalData(
  entity: AIToolEntity,
  { entityOf }: FindingContext,
): boolean {
  if (isPersonal(entity.spec.data?.personalData)) return true;
  return relationsOf(entity).some(({ targetRef }) => {
    const target = entityOf?.(targetRef);
    return target !== undefined && holdsPersonalData(target);
  });
}

const dpaField = ({ spec }: AIToolEntity) =>
  absentFields([
    ['spec.contract.dpa', spec.contract?.dpa?.signed || undefined],
  ]);

function toolFindings(
  entity: AIToolEntity,
  context: FindingContext,
): Finding[] {
  if (entity.spec.hosting !== 'saas') return [];
  const fields = [
    ...absentFields([
      ['spec.vendor', entity.spec.vendor?.name],
      ['spec.contract.end', entity.spec.contract?.end],
    ]),
    ...(processesPersonalData(entity, context) ? dpaField(entity) : []),
  ];
  if (!fields.length) return [];
  return [
    {
      id: 'vendor-tool-incomplete',
      title: 'Vendor tool without vendor, contract end or DPA',
      severity: 'error',
      fields,
      message: `It runs at a vendor without ${listed(fields)}`,
      fix: `Fill in ${listed(fields)}`,
    },
  ];
}

/** What the tool through which a model is bought lacks, where it is known. */
function boughtThrough(
  entity: ModelEntity,
  { entityOf }: FindingContext,
): string[] {
  const link = linksOf(entity).find(
    ({ field }) => field === 'spec.provider.ref',
  );
  if (!link) return ['spec.provider.ref'];
  const tool = entityOf?.(link.targetRef);
  if (!tool || !isAIToolEntity(tool)) return [];
  const fields = [
    ...absentFields([['spec.contract.end', tool.spec.contract?.end]]),
    ...(holdsPersonalData(entity) ? dpaField(tool) : []),
  ];
  return fields.map(field => `${field} of ${link.targetRef}`);
}

function modelFindings(
  entity: ModelEntity,
  context: FindingContext,
): Finding[] {
  if (entity.spec.provider?.kind !== 'vendor') return [];
  const fields = [
    ...absentFields([['spec.provider.name', entity.spec.provider.name]]),
    ...boughtThrough(entity, context),
  ];
  if (!fields.length) return [];
  return [
    {
      id: 'vendor-model-incomplete',
      title: 'Vendor model without vendor, contract end or DPA',
      severity: 'error',
      fields,
      message: `It comes from a vendor without ${listed(fields)}`,
      fix: `Fill in ${listed(
        fields,
      )}; spec.provider.ref names the AITool that holds the contract`,
    },
  ];
}

/** Something bought lacks its vendor, contract or data processing agreement. @internal */
export const contractFindings: FindingRule = (entity, context) => {
  if (isAIToolEntity(entity)) return toolFindings(entity, context);
  return isModelEntity(entity) ? modelFindings(entity, context) : [];
};
