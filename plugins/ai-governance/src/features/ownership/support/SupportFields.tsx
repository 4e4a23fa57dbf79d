import { ReactNode } from 'react';
import type { SupportView } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import { ContactFields, PlaceFields, Problems, TextRow } from './ContactFields';
import { EscalationFields } from './EscalationFields';
import { SupportField } from './mergeSupport';
import { SupportDraft } from './supportDraft';
import styles from './support.module.css';

/** Every field of a support path, in the order in which it is read. */
export function SupportFields(props: {
  draft: SupportDraft;
  usual: SupportView['escalationMinutes'];
  problems: Problems;
  onChange: (draft: SupportDraft) => void;
}) {
  const { draft, usual, problems, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const change = (part: Partial<SupportDraft>) =>
    onChange({ ...draft, ...part });
  const changeVendor = (part: Partial<SupportDraft['vendor']>) =>
    change({ vendor: { ...draft.vendor, ...part } });
  return (
    <>
      <Group field="firstContact">
        <ContactFields
          at="firstContact"
          value={draft.firstContact}
          problems={problems}
          onChange={firstContact => change({ firstContact })}
        />
      </Group>
      <Group field="channel">
        <PlaceFields
          at="channel"
          hint={t('ownership.support.form.channelHint')}
          value={draft.channel}
          problems={problems}
          onChange={channel => change({ channel })}
        />
        <div className={styles.fields}>
          <TextRow
            label={t('ownership.support.form.hoursLabel')}
            hint={t('ownership.support.form.hoursHint')}
            value={draft.hours}
            problem={problems.hours}
            onChange={hours => change({ hours })}
          />
          <TextRow
            label={t('ownership.support.field.knowledgeBase')}
            hint="https://"
            value={draft.knowledgeBase}
            problem={problems.knowledgeBase}
            onChange={knowledgeBase => change({ knowledgeBase })}
          />
        </div>
      </Group>
      <Group field="alert">
        <PlaceFields
          at="alert"
          hint={t('ownership.support.form.alertHint')}
          value={draft.alert}
          problems={problems}
          onChange={alert => change({ alert })}
        />
      </Group>
      <Group field="onCall">
        <ContactFields
          at="onCall"
          value={draft.onCall}
          problems={problems}
          onChange={onCall => change({ onCall })}
        />
      </Group>
      <Group field="escalation">
        <EscalationFields
          steps={draft.escalation}
          usual={usual}
          problems={problems}
          onChange={escalation => change({ escalation })}
        />
      </Group>
      <Group field="incident">
        <PlaceFields
          at="incident"
          hint={t('ownership.support.form.incidentHint')}
          value={draft.incident}
          problems={problems}
          onChange={incident => change({ incident })}
        />
      </Group>
      <Group field="vendor">
        <div className={styles.fields}>
          <TextRow
            label={t('ownership.support.form.vendorName')}
            value={draft.vendor.name}
            problem={problems['vendor.name']}
            onChange={name => changeVendor({ name })}
          />
          <TextRow
            label={t('ownership.support.form.contract')}
            value={draft.vendor.contract}
            problem={problems['vendor.contract']}
            onChange={contract => changeVendor({ contract })}
          />
        </div>
        <ContactFields
          at="vendor.contact"
          value={draft.vendor.contact}
          problems={problems}
          onChange={contact => changeVendor({ contact })}
        />
      </Group>
    </>
  );
}

function Group(props: { field: SupportField; children: ReactNode }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <fieldset className={styles.group}>
      <legend>{t(`ownership.support.field.${props.field}`)}</legend>
      {props.children}
    </fieldset>
  );
}
