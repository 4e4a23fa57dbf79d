import {
  DatasetEntity,
  vocabularyTitle,
  vocabularyWord,
} from '@aigov/backstage-plugin-ai-governance-common';
import { FactList } from '@aigov/backstage-plugin-ai-governance-react';
import { DetailGroup } from '../parts/Details';
import { formatList, formatPeriod } from '../parts/formatWords';
import { Reference } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { flagWord } from '../parts/sharedGroups';
import { TextList } from '../parts/TextList';
import { AboutText } from '../translation';

const periodWord = (period: string | undefined) =>
  period && formatPeriod(period);

/** The data contract that it keeps. */
export function contractGroup(
  { spec: { contract } }: DatasetEntity,
  t: AboutText,
): DetailGroup {
  const { standard, version, url } = contract ?? {};
  const words =
    [standard, version].filter(word => word !== undefined).join(' ') || url;
  return {
    title: t('contract'),
    content: words ? <SafeLink to={url ?? ''}>{words}</SafeLink> : undefined,
  };
}

/** Where it is kept and how it can be had. */
export const locationGroup = (
  { spec: { location, availability } }: DatasetEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('location'),
  content:
    location || availability ? (
      <FactList
        facts={[
          {
            label: t('address'),
            value: location?.uri && <SafeLink to={location.uri} />,
          },
          { label: t('platform'), value: location?.platform },
          { label: t('format'), value: location?.format },
          { label: t('region'), value: location?.region },
          {
            label: t('access'),
            value: availability && vocabularyTitle(availability),
          },
        ]}
      />
    ) : undefined,
});

/** How it is kept up. */
export const maintenanceGroup = (
  { spec: { maintenance } }: DatasetEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('maintenance'),
  content: maintenance ? (
    <FactList
      facts={[
        { label: t('updatedEvery'), value: periodWord(maintenance.frequency) },
        {
          label: t('plan'),
          value: maintenance.plan && <SafeLink to={maintenance.plan} />,
        },
        {
          label: t('contact'),
          value: maintenance.contact && (
            <Reference
              field="spec.maintenance.contact"
              text={maintenance.contact}
            />
          ),
        },
      ]}
    />
  ) : undefined,
});

/** Countries that receive it. */
export const transfersGroup = (
  { spec: { transfers } }: DatasetEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('transfers'),
  count: transfers?.length,
  content: transfers?.length ? (
    <TextList
      items={transfers.map(({ country = '', mechanism = '' }) =>
        mechanism ? `${country} (${mechanism})` : country,
      )}
    />
  ) : undefined,
});

/** What the California Consumer Privacy Act asks for. */
export const ccpaGroup = (
  { spec: { privacy } }: DatasetEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('ccpa'),
  content: privacy?.ccpa ? (
    <FactList
      facts={[
        {
          label: t('ccpaCategories'),
          value: formatList(privacy.ccpa.categories?.map(vocabularyWord)),
        },
        {
          label: t('soldOrShared'),
          value: flagWord(privacy.ccpa.soldOrShared, t),
        },
        {
          label: t('sensitive'),
          value: flagWord(privacy.ccpa.sensitivePersonalInformation, t),
        },
      ]}
    />
  ) : undefined,
});

/** What happens when it is lost. */
export const backupGroup = (
  { spec: { resilience } }: DatasetEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('backups'),
  content: resilience ? (
    <FactList
      facts={[
        { label: t('rto'), value: periodWord(resilience.rto) },
        { label: t('rpo'), value: periodWord(resilience.rpo) },
        { label: t('backupHot'), value: periodWord(resilience.backup?.hot) },
        {
          label: t('backupArchive'),
          value: periodWord(resilience.backup?.archive),
        },
      ]}
    />
  ) : undefined,
});
