import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { TextField } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { PartyPicker } from '../PartyPicker';
import { ContactDraft, PlaceDraft } from './supportDraft';
import styles from './support.module.css';

/** Problems by the field that they stand at, dotted. */
export type Problems = Record<string, string>;

/** A line of text with its problem below it. */
export function TextRow(props: {
  label: string;
  hint?: string;
  value: string;
  problem?: string;
  onChange: (value: string) => void;
}) {
  const { label, hint, value, problem, onChange } = props;
  return (
    <TextField
      size="small"
      label={label}
      placeholder={hint}
      value={value}
      validationBehavior="aria"
      validate={() => problem}
      onChange={onChange}
    />
  );
}

/** Whom to ask: a party of the catalog, or words, and a link. */
export function ContactFields(props: {
  /** Where it stands in the path: "onCall". */
  at: string;
  value: ContactDraft;
  problems: Problems;
  onChange: (value: ContactDraft) => void;
}) {
  const { at, value, problems, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <div className={styles.fields}>
      <PartyPicker
        label={t('ownership.support.form.party')}
        value={value.party || undefined}
        onChange={party => onChange({ ...value, party: party ?? '' })}
      />
      <TextRow
        label={t('ownership.support.form.text')}
        hint={t('ownership.support.form.textHint')}
        value={value.text}
        problem={problems[at] ?? problems[`${at}.text`]}
        onChange={text => onChange({ ...value, text })}
      />
      <TextRow
        label={t('ownership.support.form.url')}
        hint={t('ownership.support.form.urlHint')}
        value={value.url}
        problem={problems[`${at}.url`]}
        onChange={url => onChange({ ...value, url })}
      />
    </div>
  );
}

/** Something with a name and a link. */
export function PlaceFields(props: {
  at: string;
  hint: string;
  value: PlaceDraft;
  problems: Problems;
  onChange: (value: PlaceDraft) => void;
}) {
  const { at, hint, value, problems, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <div className={styles.fields}>
      <TextRow
        label={t('ownership.support.form.name')}
        hint={hint}
        value={value.title}
        problem={problems[`${at}.title`]}
        onChange={title => onChange({ ...value, title })}
      />
      <TextRow
        label={t('ownership.support.form.url')}
        hint={t('ownership.support.form.urlHint')}
        value={value.url}
        problem={problems[`${at}.url`]}
        onChange={url => onChange({ ...value, url })}
      />
    </div>
  );
}
