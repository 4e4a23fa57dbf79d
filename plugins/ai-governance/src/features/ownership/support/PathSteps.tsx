import { ReactNode } from 'react';
import {
  Contact,
  severities,
  SupportPath,
  SupportView,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  formatMinutes,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import { ContactText, PlaceText } from './ContactText';
import { SupportField } from './mergeSupport';
import styles from './support.module.css';
import { useGapTexts } from './useGapTexts';

interface Step {
  id: string;
  field: SupportField;
  name: string;
  content?: ReactNode;
  /** Set for this step; the rules of ownership otherwise. */
  minutes?: SupportPath['escalation'][number]['minutes'];
}

/** The way of a problem as one sequence: alert, on-call, escalation, incident, vendor. */
export function PathSteps({ view }: { view: SupportView }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const gapsOf = useGapTexts(view);
  const steps = useSteps(view);
  return (
    <ol className={styles.steps} aria-label={t('ownership.support.sequence')}>
      {steps.map((step, index) => {
        const gaps = gapsOf(step.field, step.content !== undefined);
        const isLast = index === steps.length - 1;
        return (
          <li
            key={step.id}
            className={styles.step}
            data-gap={gaps.length ? '' : undefined}
          >
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <div className={styles.what}>
              <span className={styles.stepName}>{step.name}</span>
              {step.content}
              {gaps.map(gap => (
                <StatusMark key={gap} status="not-met">
                  {gap}
                </StatusMark>
              ))}
              {isLast ? null : <Limits view={view} minutes={step.minutes} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function useSteps({ path, parties, needsVendor }: SupportView): Step[] {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const contact = (who?: Contact) =>
    who ? <ContactText contact={who} parties={parties} /> : undefined;
  const place = (where?: SupportPath['alert']) =>
    where ? <PlaceText {...where} /> : undefined;
  const step = (field: SupportField, content?: ReactNode): Step => ({
    id: field,
    field,
    name: t(`ownership.support.field.${field}`),
    content,
  });
  return [
    step('alert', place(path.alert)),
    step('onCall', contact(path.onCall)),
    ...(path.escalation.length
      ? path.escalation.map((to, index) => ({
          ...step('escalation', contact(to.contact)),
          id: `escalation ${index}`,
          name: t('ownership.support.stepOf', { step: `${index + 1}` }),
          minutes: to.minutes,
        }))
      : [step('escalation')]),
    step('incident', place(path.incident)),
    ...(path.vendor || needsVendor
      ? [
          step(
            'vendor',
            path.vendor ? (
              <VendorText vendor={path.vendor} parties={parties} />
            ) : undefined,
          ),
        ]
      : []),
  ];
}

function VendorText(props: {
  vendor: NonNullable<SupportPath['vendor']>;
  parties: SupportView['parties'];
}) {
  const { vendor, parties } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <>
      <span>{vendor.name}</span>
      {vendor.contact ? (
        <ContactText contact={vendor.contact} parties={parties} />
      ) : null}
      {vendor.contract ? (
        <span className={styles.note}>
          {t('ownership.support.vendorContract', { contract: vendor.contract })}
        </span>
      ) : null}
    </>
  );
}

/** How long this step has, by severity: its own times, else the usual ones. */
function Limits(props: { view: SupportView; minutes?: Step['minutes'] }) {
  const { view, minutes } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const limits = severities
    .map(severity =>
      t('ownership.support.limit', {
        severity,
        time: formatMinutes(
          minutes?.[severity] ?? view.escalationMinutes[severity],
        ),
      }),
    )
    .join(' · ');
  return (
    <span className={styles.note}>
      {minutes && Object.keys(minutes).length
        ? t('ownership.support.limitsOwn', { limits })
        : t('ownership.support.limits', { limits })}
    </span>
  );
}
