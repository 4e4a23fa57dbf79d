import {
  classifications,
  DatasetEntity,
  personalDataLevels,
  vocabularyTitle,
  vocabularyWord,
} from '@aigov/backstage-plugin-ai-governance-common';
import { CopyButton } from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex } from '@backstage/ui';
import { Description } from '../parts/Description';
import { FactGrid, GridFact } from '../parts/FactGrid';
import {
  formatBigNumber,
  formatBytes,
  formatList,
  formatPeriod,
} from '../parts/formatWords';
import { LevelMark } from '../parts/LevelMark';
import { LicenseFact } from '../parts/LicenseFact';
import { LifeState } from '../parts/LifeState';
import { flagWord } from '../parts/sharedGroups';
import { TextList } from '../parts/TextList';
import { useDataset } from '../parts/useAiEntity';
import { AboutText, aboutTranslationRef } from '../translation';
import { SourcesFact } from './SourcesFact';
import { WholeCard } from '../parts/WholeCard';

/** How protected and how personal it is, how big, and where it comes from. */
export function DatasetContentCard() {
  const entity = useDataset();
  const { t } = useTranslationRef(aboutTranslationRef);
  return (
    <WholeCard
      title={t('whatIsInIt')}
      headerActions={
        <CopyButton text={stringifyEntityRef(entity)} label={t('copyRef')} />
      }
    >
      <Flex direction="column" gap="3">
        <Description />
        <LifeState />
        <FactGrid
          aria-label={t('whatIsInIt')}
          facts={[
            ...protectionFacts(entity, t),
            ...originFacts(entity, t),
            ...shapeFacts(entity, t),
          ]}
        />
      </Flex>
    </WholeCard>
  );
}

function protectionFacts({ spec }: DatasetEntity, t: AboutText): GridFact[] {
  const { level, categories, specialCategories, subjects, children } =
    spec.personalData;
  const facts: GridFact[] = [
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
      isKey: true,
      value: formatList(categories?.map(vocabularyWord)),
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

function originFacts({ spec }: DatasetEntity, t: AboutText): GridFact[] {
  return [
    {
      label: t('sources'),
      value: spec.sources?.length ? <SourcesFact /> : undefined,
    },
    { label: t('collection'), value: spec.collection?.method },
    {
      label: t('preparation'),
      value: spec.preparation?.length ? (
        <TextList items={spec.preparation} />
      ) : undefined,
    },
    {
      label: t('right'),
      value: spec.license && <LicenseFact license={spec.license} />,
    },
  ];
}

function shapeFacts({ spec }: DatasetEntity, t: AboutText): GridFact[] {
  const { records, bytes } = spec.size ?? {};
  const freshness = spec.quality?.freshness?.threshold;
  return [
    { label: t('type'), value: vocabularyTitle(spec.type) },
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
  ];
}
