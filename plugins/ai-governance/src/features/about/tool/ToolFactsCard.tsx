import {
  AIToolEntity,
  AIToolSpec,
  retirementState,
  vocabularyTitle,
  vocabularyWord,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  formatCount,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FactGrid, GridFact } from '../parts/FactGrid';
import { formatPeriod } from '../parts/formatWords';
import { RetirementFact } from '../parts/LifeState';
import { Reference, References } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { useTool } from '../parts/useAiEntity';
import { AboutText, aboutTranslationRef } from '../translation';
import { WholeCard } from '../parts/WholeCard';

/** The version in use, who makes it, what was bought, until when. */
export function ToolFactsCard() {
  const entity = useTool();
  const { t } = useTranslationRef(aboutTranslationRef);
  return (
    <WholeCard title={t('toolFacts')}>
      <FactGrid
        aria-label={t('toolFacts')}
        facts={[...productFacts(entity, t), ...dealFacts(entity, t)]}
      />
    </WholeCard>
  );
}

function productFacts({ spec }: AIToolEntity, t: AboutText): GridFact[] {
  const { current, channel, updatePolicy } = spec.version ?? {};
  return [
    {
      label: t('fallbackTool'),
      value: fallbackOf(spec),
      isKey: true,
    },
    {
      label: t('version'),
      isKey: true,
      value:
        current && channel
          ? t('channelOf', { version: current, channel })
          : current ?? channel,
    },
    { label: t('vendor'), value: vendorOf(spec, t), isKey: true },
    {
      label: t('models'),
      value: spec.models?.length ? (
        <References field="spec.models" />
      ) : undefined,
    },
    { label: t('type'), value: vocabularyTitle(spec.type) },
    { label: t('hosting'), value: vocabularyTitle(spec.hosting) },
    {
      label: t('updatePolicy'),
      value: updatePolicy && vocabularyTitle(updatePolicy),
    },
  ];
}

function dealFacts(entity: AIToolEntity, t: AboutText): GridFact[] {
  const { spec } = entity;
  const { seats, model, entitlementGroup } = spec.licensing ?? {};
  return [
    {
      label: t('seats'),
      isKey: true,
      value:
        seats !== undefined && model
          ? t('seatsOf', {
              number: formatCount(seats),
              model: vocabularyWord(model),
            })
          : seats ?? (model && vocabularyTitle(model)),
    },
    {
      label: t('entitled'),
      value: entitlementGroup && (
        <Reference
          field="spec.licensing.entitlementGroup"
          text={entitlementGroup}
        />
      ),
    },
    { label: t('getAccess'), value: accessOf(spec, t) },
    {
      label: t('admin'),
      isKey: true,
      value: spec.roles?.toolAdmin && (
        <Reference field="spec.roles.toolAdmin" text={spec.roles.toolAdmin} />
      ),
    },
    { label: t('contractEnd'), value: contractOf(spec, t) },
    { label: t('trainingRequired'), value: trainingOf(spec, t) },
    ...(retirementState(entity, '1970-01-01')
      ? [{ label: t('retirement'), value: <RetirementFact /> }]
      : []),
  ];
}

/** What to use while it is down: another tool, or another way to work. */
function fallbackOf({ resilience }: AIToolSpec) {
  const { mode, refs } = resilience?.fallback ?? {};
  if (refs?.length) {
    return <References field="spec.resilience.fallback.refs" isInline />;
  }
  return mode && vocabularyTitle(mode);
}

function vendorOf({ vendor }: AIToolSpec, t: AboutText) {
  if (!vendor) return undefined;
  const { name, website, trustCenter, subprocessors } = vendor;
  const words = name ?? website;
  return (
    <>
      {words ? <SafeLink to={website ?? ''}>{words}</SafeLink> : null}
      {trustCenter ? (
        <>
          {' · '}
          <SafeLink to={trustCenter}>{t('trustCenter')}</SafeLink>
        </>
      ) : null}
      {subprocessors ? (
        <>
          {' · '}
          <SafeLink to={subprocessors}>{t('subprocessors')}</SafeLink>
        </>
      ) : null}
    </>
  );
}

function contractOf({ contract }: AIToolSpec, t: AboutText) {
  const { end, autoRenew, noticePeriod } = contract ?? {};
  if (!end) return undefined;
  return (
    <>
      <DateText value={end} />
      {autoRenew === undefined
        ? null
        : `, ${t(autoRenew ? 'contractRenews' : 'contractNotRenewing')}`}
      {noticePeriod
        ? `, ${t('contractNotice', { period: formatPeriod(noticePeriod) })}`
        : null}
    </>
  );
}

function trainingOf({ training }: AIToolSpec, t: AboutText) {
  if (!training) return undefined;
  const { url, required } = training;
  const words =
    required === undefined
      ? url
      : t(required ? 'trainingIsRequired' : 'trainingIsOptional');
  return words && <SafeLink to={url ?? ''}>{words}</SafeLink>;
}

function accessOf({ access }: AIToolSpec, t: AboutText) {
  const { provisioning, sso } = access ?? {};
  if (!provisioning && !sso) return undefined;
  return (
    <>
      {provisioning ? <SafeLink to={provisioning} /> : null}
      {provisioning && sso ? ', ' : null}
      {sso ? t('signOn', { sso: vocabularyWord(sso) }) : null}
    </>
  );
}
