import {
  classifications,
  DatasetEntity,
  personalDataLevels,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  CopyButton,
  Fact,
  FactList,
} from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import {
  formatBigNumber,
  formatBytes,
  formatList,
  formatPeriod,
  formatWord,
} from '../parts/formatWords';
import { LevelMark } from '../parts/LevelMark';
import { LicenseFact } from '../parts/LicenseFact';
import { LifeState } from '../parts/LifeState';
import styles from '../parts/parts.module.css';
import { flagWord } from '../parts/sharedGroups';
import { TextList } from '../parts/TextList';
import { useDataset } from '../parts/useAiEntity';
import { AboutText, aboutTranslationRef } from '../translation';
import { SourcesFact } from './SourcesFact';

/** How protected and how personal it is, how big, and where it comes from. */
export function DatasetContentCard() {
  const entity = useDataset();
  const { t } = useTranslationRef(aboutTranslationRef);
  return (
    <EntityInfoCard
      title={t('whatIsInIt')}
      headerActions={
        <CopyButton text={stringifyEntityRef(entity)} label={t('copyRef')} />
      }
    >
      <Flex direction="column" gap="3">
        <LifeState />
        <div className={styles.dense}>
          <FactList
            aria-label={t('whatIsInIt')}
            facts={[
              ...protectionFacts(entity, t),
              ...originFacts(entity, t),
              ...shapeFacts(entity, t),
            ]}
          />
        </div>
      </Flex>
    </EntityInfoCard>
  );
}

function protectionFacts({ spec }: DatasetEntity, t: AboutText): Fact[] {
  const { level, categories, specialCategories, subjects, children } =
    spec.personalData;
  const facts: Fact[] = [
    {
      label: t('classification'),
      value: <LevelMark word={spec.classification} order={classifications} />,
    },
    {
      label: t('personalData'),
      value: <LevelMark word={level} order={personalDataLevels} />,
    },
  ];
  if (level === 'none') return facts;
  return [
    ...facts,
    {
      label: t('personalCategories'),
      value: formatList(categories?.map(formatWord)),
    },
    { label: t('specialCategories'), value: specialCategories },
    { label: t('subjects'), value: formatList(subjects) },
    { label: t('children'), value: flagWord(children, t) },
    {
      label: t('anonymisation'),
      value: formatList(spec.personalData.anonymisation),
    },
  ];
}

function originFacts({ spec }: DatasetEntity, t: AboutText): Fact[] {
  return [
    { label: t('sources'), value: <SourcesFact /> },
    { label: t('collection'), value: spec.collection?.method },
    { label: t('preparation'), value: <TextList items={spec.preparation} /> },
    { label: t('right'), value: <LicenseFact license={spec.license} /> },
  ];
}

function shapeFacts({ spec }: DatasetEntity, t: AboutText): Fact[] {
  const { records, bytes } = spec.size ?? {};
  const freshness = spec.quality?.freshness?.threshold;
  return [
    { label: t('type'), value: formatWord(spec.type) },
    { label: t('version'), value: spec.version },
    {
      label: t('datasetSize'),
      value: formatList(
        [
          records === undefined
            ? undefined
            : t('records', { number: formatBigNumber(records) }),
          bytes === undefined ? undefined : formatBytes(bytes),
        ].filter(part => part !== undefined),
      ),
    },
    {
      label: t('region'),
      value: formatList([
        ...new Set(
          [...(spec.residency ?? []), spec.location?.region].filter(
            region => region !== undefined,
          ),
        ),
      ]),
    },
    {
      label: t('freshness'),
      value:
        freshness === undefined
          ? undefined
          : t('freshnessAtMost', { age: formatPeriod(String(freshness)) }),
    },
    { label: t('lifecycle'), value: spec.lifecycle },
  ];
}
