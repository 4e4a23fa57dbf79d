import {
  AIToolEntity,
  AIToolSpec,
  retirementState,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  Fact,
  FactList,
  formatCount,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { formatPeriod, formatWord } from '../parts/formatWords';
import { RetirementFact } from '../parts/LifeState';
import styles from '../parts/parts.module.css';
import { Reference, References } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { useTool } from '../parts/useAiEntity';
import { AboutText, aboutTranslationRef } from '../translation';

/** The version in use, who makes it, what was bought, until when. */
export function ToolFactsCard() {
  const entity = useTool();
  const { t } = useTranslationRef(aboutTranslationRef);
  return (
    <EntityInfoCard title={t('toolFacts')}>
      <div className={styles.dense}>
        <FactList
          aria-label={t('toolFacts')}
          facts={[...productFacts(entity, t), ...dealFacts(entity, t)]}
        />
      </div>
    </EntityInfoCard>
  );
}

function productFacts({ spec }: AIToolEntity, t: AboutText): Fact[] {
  const { current, channel, updatePolicy } = spec.version ?? {};
  return [
    { label: t('type'), value: formatWord(spec.type) },
    { label: t('hosting'), value: formatWord(spec.hosting) },
    {
      label: t('version'),
      value:
        current && channel
          ? t('channelOf', { version: current, channel })
          : current ?? channel,
    },
    {
      label: t('updatePolicy'),
      value: updatePolicy && formatWord(updatePolicy),
    },
    { label: t('vendor'), value: vendorOf(spec, t) },
    { label: t('models'), value: <References field="spec.models" /> },
    {
      label: t('fallbackTool'),
      value: <References field="spec.resilience.fallback.refs" />,
    },
    { label: t('lifecycle'), value: spec.lifecycle },
  ];
}

function dealFacts(entity: AIToolEntity, t: AboutText): Fact[] {
  const { spec } = entity;
  const { seats, model, entitlementGroup } = spec.licensing ?? {};
  return [
    {
      label: t('seats'),
      value:
        seats !== undefined && model
          ? t('seatsOf', {
              number: formatCount(seats),
              model: formatWord(model),
            })
          : seats ?? model,
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
      {sso ? t('signOn', { sso }) : null}
    </>
  );
}
