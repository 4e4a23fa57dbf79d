import { AIToolEntity } from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  FactList,
} from '@aigov/backstage-plugin-ai-governance-react';
import { DetailGroup } from '../parts/Details';
import { formatList } from '../parts/formatWords';
import styles from '../parts/parts.module.css';
import { Reference } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { flagWord } from '../parts/sharedGroups';
import { TextList } from '../parts/TextList';
import { AboutText } from '../translation';

/** What it is for, and what it is not for. */
export const intendedGroup = (
  { spec: { intendedUse } }: AIToolEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('intended'),
  content: intendedUse ? (
    <FactList
      facts={[
        {
          label: t('useFor'),
          value: (
            <TextList items={intendedUse.useCases ?? intendedUse.purposes} />
          ),
        },
        {
          label: t('useNotFor'),
          value: <TextList items={intendedUse.outOfScope} />,
        },
        { label: t('intendedUsers'), value: formatList(intendedUse.users) },
      ]}
    />
  ) : undefined,
});

/** What it can do without a human. */
export const agencyGroup = (
  { spec: { agency } }: AIToolEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('agency'),
  content: agency ? (
    <FactList
      facts={[
        { label: t('executesCode'), value: flagWord(agency.executesCode, t) },
        { label: t('writesFiles'), value: flagWord(agency.writesFiles, t) },
        { label: t('networkAccess'), value: agency.networkAccess },
        {
          label: t('productionAccess'),
          value: flagWord(agency.productionAccess, t),
        },
        { label: t('approval'), value: agency.approval },
      ]}
    />
  ) : undefined,
});

/** Certificates, with the last day of each. */
export function certificationsGroup(
  { spec: { vendor } }: AIToolEntity,
  t: AboutText,
): DetailGroup {
  const certifications = vendor?.certifications ?? [];
  return {
    title: t('certifications'),
    count: certifications.length || undefined,
    content: certifications.length ? (
      <ul className={styles.list}>
        {certifications.map(({ name, validUntil }, index) => (
          <li key={index}>
            {name}
            {validUntil ? (
              <>, {t('validUntil', { day: <DateText value={validUntil} /> })}</>
            ) : null}
          </li>
        ))}
      </ul>
    ) : undefined,
  };
}

/** Who gets it, in which order. */
export const rolloutGroup = (
  { spec: { rollout } }: AIToolEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('rollout'),
  content: rollout ? (
    <FactList
      facts={[
        { label: t('strategy'), value: rollout.strategy },
        ...(rollout.cohorts ?? []).map(({ name, group }, index) => ({
          label: name ?? String(index + 1),
          value: group && (
            <Reference
              field={`spec.rollout.cohorts[${index}].group`}
              text={group}
            />
          ),
        })),
      ]}
    />
  ) : undefined,
});

/** The contract behind it and how to leave it; prices are not kept here. */
export function exitGroup(
  { spec: { contract, resilience } }: AIToolEntity,
  t: AboutText,
): DetailGroup {
  const exitPlan = resilience?.exitPlan;
  return {
    title: t('contractId'),
    content:
      contract || exitPlan ? (
        <FactList
          facts={[
            { label: t('contractId'), value: contract?.id },
            {
              label: t('contractStart'),
              value: contract?.start && <DateText value={contract.start} />,
            },
            {
              label: t('contractDpa'),
              value: contract?.dpa?.url && <SafeLink to={contract.dpa.url} />,
            },
            {
              label: t('ipIndemnity'),
              value: flagWord(contract?.terms?.ipIndemnity, t),
            },
            {
              label: t('exitPlan'),
              value: exitPlan && <SafeLink to={exitPlan} />,
            },
          ]}
        />
      ) : undefined,
  };
}
