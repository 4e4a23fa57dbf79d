import {
  DatasetEntity,
  retirementState,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  Fact,
  FactList,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { formatPeriod, formatWord } from '../parts/formatWords';
import { RetirementFact } from '../parts/LifeState';
import { Reference } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { TextList } from '../parts/TextList';
import { useDataset } from '../parts/useAiEntity';
import { AboutText, aboutTranslationRef } from '../translation';

const each = (...lists: Array<string[] | undefined>) => [
  ...new Set(lists.flatMap(list => list ?? [])),
];

/** For what it may be used, on which basis, for how long, whom to ask. */
export function DatasetPurposeCard() {
  const entity = useDataset();
  const { t } = useTranslationRef(aboutTranslationRef);
  const { privacy, intendedUse, access } = entity.spec;
  const facts: Fact[] = [
    { label: t('purposes'), value: <Purposes /> },
    {
      label: t('prohibitedUses'),
      value: (
        <TextList
          items={each(privacy?.prohibitedUses, intendedUse?.outOfScope)}
        />
      ),
    },
    ...legalFacts(entity, t),
    { label: t('retention'), value: retentionOf(entity, t) },
    {
      label: t('access'),
      value: access?.request && <SafeLink to={access.request} />,
    },
    {
      label: t('dataOwner'),
      value: (
        <Reference
          field={
            entity.spec.roles?.dataOwner ? 'spec.roles.dataOwner' : 'spec.owner'
          }
          text={entity.spec.owner}
        />
      ),
    },
    ...(retirementState(entity, '1970-01-01')
      ? [{ label: t('retirement'), value: <RetirementFact /> }]
      : []),
  ];
  return (
    <EntityInfoCard title={t('whatFor')}>
      <FactList facts={facts} aria-label={t('whatFor')} />
    </EntityInfoCard>
  );
}

function Purposes() {
  const { spec } = useDataset();
  const { t } = useTranslationRef(aboutTranslationRef);
  const purposes = each(spec.privacy?.purposes, spec.intendedUse?.purposes);
  if (purposes.length) return <TextList items={purposes} />;
  return (
    <StatusMark status="unknown">
      {t('purposesUndecided', {
        who: <Reference field="spec.owner" text={spec.owner} />,
      })}
    </StatusMark>
  );
}

/** What the law asks of personal data, and not of other data. */
function legalFacts({ spec }: DatasetEntity, t: AboutText): Fact[] {
  const { level } = spec.personalData;
  const { lawfulBasis, art9Condition, dpiaRef, rightsProcess } =
    spec.privacy ?? {};
  if (level === 'none') {
    return [
      {
        label: t('lawfulBasis'),
        value: lawfulBasis ? (
          formatWord(lawfulBasis)
        ) : (
          <StatusMark status="not-applicable">{t('notNeeded')}</StatusMark>
        ),
      },
    ];
  }
  return [
    { label: t('lawfulBasis'), value: lawfulBasis && formatWord(lawfulBasis) },
    ...(level === 'special-category'
      ? [{ label: t('art9'), value: art9Condition }]
      : []),
    { label: t('dpia'), value: dpiaRef && <SafeLink to={dpiaRef} /> },
    {
      label: t('rightsProcess'),
      value: rightsProcess && <SafeLink to={rightsProcess} />,
    },
  ];
}

function retentionOf({ spec }: DatasetEntity, t: AboutText) {
  const { period, action, reviewBy } = spec.retention ?? {};
  if (!period) return undefined;
  const words = formatPeriod(period);
  return (
    <>
      {action ? t('retentionThen', { period: words, action }) : words}
      {reviewBy ? (
        <>; {t('retentionReview', { day: <DateText value={reviewBy} /> })}</>
      ) : null}
    </>
  );
}
