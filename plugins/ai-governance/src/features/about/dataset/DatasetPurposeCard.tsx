import {
  DatasetEntity,
  retirementState,
  vocabularyTitle,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FactGrid, GridFact } from '../parts/FactGrid';
import { formatPeriod } from '../parts/formatWords';
import { RetirementFact } from '../parts/LifeState';
import { Reference } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { TextList } from '../parts/TextList';
import { useDataset } from '../parts/useAiEntity';
import { AboutText, aboutTranslationRef } from '../translation';
import { WholeCard } from '../parts/WholeCard';

const each = (...lists: Array<string[] | undefined>) => [
  ...new Set(lists.flatMap(list => list ?? [])),
];

/** For what it may be used, on which basis, for how long, whom to ask. */
export function DatasetPurposeCard() {
  const entity = useDataset();
  const { t } = useTranslationRef(aboutTranslationRef);
  const { privacy, intendedUse, access } = entity.spec;
  const prohibited = each(privacy?.prohibitedUses, intendedUse?.outOfScope);
  const facts: GridFact[] = [
    { label: t('purposes'), value: <Purposes /> },
    {
      label: t('prohibitedUses'),
      value: prohibited.length ? <TextList items={prohibited} /> : undefined,
      isKey: true,
    },
    lawfulBasisFact(entity, t),
    { label: t('retention'), value: retentionOf(entity, t), isKey: true },
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
    {
      label: t('access'),
      value: access?.request && <SafeLink to={access.request} />,
    },
    ...legalFacts(entity, t),
    ...(retirementState(entity, '1970-01-01')
      ? [{ label: t('retirement'), value: <RetirementFact /> }]
      : []),
  ];
  return (
    <WholeCard title={t('whatFor')}>
      <FactGrid facts={facts} aria-label={t('whatFor')} />
    </WholeCard>
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

/** The legal basis, which only data about people needs. */
function lawfulBasisFact({ spec }: DatasetEntity, t: AboutText): GridFact {
  const basis = spec.privacy?.lawfulBasis;
  const isNeeded = spec.personalData.level !== 'none';
  return {
    label: t('lawfulBasis'),
    isKey: true,
    value:
      basis || isNeeded ? (
        basis && vocabularyTitle(basis)
      ) : (
        <StatusMark status="not-applicable">{t('notNeeded')}</StatusMark>
      ),
  };
}

/** What else the law asks of personal data, and not of other data. */
function legalFacts({ spec }: DatasetEntity, t: AboutText): GridFact[] {
  const { level } = spec.personalData;
  const { art9Condition, dpiaRef, rightsProcess } = spec.privacy ?? {};
  if (level === 'none') return [];
  return [
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
