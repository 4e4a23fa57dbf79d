import { DatasetEntity } from '@aigov/backstage-plugin-ai-governance-common';
import { FactList } from '@aigov/backstage-plugin-ai-governance-react';
import { DetailGroup } from '../parts/Details';
import { References } from '../parts/Reference';
import { TextList } from '../parts/TextList';
import { AboutText } from '../translation';

/** What is over- or under-represented. */
export const biasesGroup = (
  { spec: { biases } }: DatasetEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('biases'),
  count: biases?.length,
  content: biases?.length ? <TextList items={biases} /> : undefined,
});

/** How labels were given, and what the raw data is. */
export const labellingGroup = (
  { spec: { annotation, collection } }: DatasetEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('labelling'),
  content:
    annotation || collection?.rawData || collection?.missingData ? (
      <FactList
        facts={[
          { label: t('labelling'), value: annotation?.process },
          { label: t('annotators'), value: annotation?.annotators },
          { label: t('agreement'), value: annotation?.agreement },
          { label: t('rawData'), value: collection?.rawData },
          { label: t('missingData'), value: collection?.missingData },
        ]}
      />
    ) : undefined,
});

/** The goals; measured values are no part of the file. */
export function qualityGroup(
  { spec: { quality } }: DatasetEntity,
  t: AboutText,
): DetailGroup {
  const goals = ['completeness', 'accuracy', 'consistency'] as const;
  return {
    title: t('quality'),
    content: quality ? (
      <FactList
        facts={[
          ...goals.map(goal => ({
            label: t(goal),
            value:
              quality[goal] &&
              [quality[goal].operator, quality[goal].threshold]
                .filter(part => part !== undefined)
                .join(' '),
          })),
          { label: t('onFailure'), value: quality.onFailure },
        ]}
      />
    ) : undefined,
  };
}

/** The datasets that it is computed from. */
export const derivedGroup = (
  { spec: { derivedFrom } }: DatasetEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('derivedFrom'),
  count: derivedFrom?.length,
  content: derivedFrom?.length ? (
    <References field="spec.derivedFrom" />
  ) : undefined,
});
