import { AiEntity, isDatasetEntity, isModelEntity } from '../entities';
import { DatasetEntity } from '../dataset';
import { ModelEntity } from '../model';
import { relationsOf } from '../relations';
import {
  absentFields,
  Finding,
  FindingContext,
  FindingRule,
  listed,
} from './finding';

const justification = ({ spec }: DatasetEntity) =>
  absentFields([
    ['spec.privacy.lawfulBasis', spec.privacy?.lawfulBasis],
    ['spec.privacy.purposes', spec.privacy?.purposes],
    ['spec.retention', spec.retention?.period],
  ]);

function datasetFindings(entity: DatasetEntity): Finding[] {
  const { level } = entity.spec.personalData;
  const findings: Finding[] = [];
  const fields = level === 'none' ? [] : justification(entity);
  if (fields.length) {
    findings.push({
      id: 'personal-data-incomplete',
      title: 'Personal data without basis, purpose or retention',
      severity: 'error',
      fields,
      message: `It holds ${level} data without ${listed(fields)}`,
      fix: `Fill in ${listed(fields)}`,
    });
  }
  const special = absentFields([
    ['spec.privacy.art9Condition', entity.spec.privacy?.art9Condition],
    ['spec.privacy.dpiaRef', entity.spec.privacy?.dpiaRef],
  ]);
  if (level === 'special-category' && special.length) {
    findings.push({
      id: 'special-category-incomplete',
      title: 'Special category without condition or DPIA',
      severity: 'error',
      fields: special,
      message: `It holds special categories of personal data without ${listed(
        special,
      )}`,
      fix: `Fill in ${listed(special)}`,
    });
  }
  return findings;
}

function justifiedBy(targetRef: string, { entityOf }: FindingContext) {
  const dataset = entityOf?.(targetRef);
  return (
    dataset !== undefined &&
    isDatasetEntity(dataset) &&
    justification(dataset).length === 0
  );
}

function modelFindings(
  entity: ModelEntity,
  context: FindingContext,
): Finding[] {
  const level = entity.spec.data?.personalData ?? 'none';
  if (level === 'none' || !context.entityOf) return [];
  const datasets = relationsOf(entity).filter(({ field }) =>
    field.startsWith('spec.datasets'),
  );
  if (datasets.some(({ targetRef }) => justifiedBy(targetRef, context))) {
    return [];
  }
  return [
    {
      id: 'personal-data-incomplete',
      title: 'Personal data without basis, purpose or retention',
      severity: 'error',
      fields: ['spec.data.personalData', 'spec.datasets'],
      message: `It sees ${level} data, and none of its datasets records a lawful basis, purposes and retention`,
      fix: 'Name in spec.datasets the dataset that holds the personal data, and record spec.privacy and spec.retention there',
    },
  ];
}

/** Personal data lacks what the law asks for. @internal */
export const personalDataFindings: FindingRule = (
  entity: AiEntity,
  context,
) => {
  if (isDatasetEntity(entity)) return datasetFindings(entity);
  return isModelEntity(entity) ? modelFindings(entity, context) : [];
};
