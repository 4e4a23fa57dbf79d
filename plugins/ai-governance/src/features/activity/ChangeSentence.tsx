import { ReactNode } from 'react';
import {
  ActivityEntry,
  DescribedChange,
  DescribedField,
} from '@aigov/backstage-plugin-ai-governance-common';
import { EntityName } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../translation';
import { ChangeValue, isNested } from './ChangeValue';

const NAMED = 3;
const SHORT = 80;

const isEmpty = (value: DescribedField['before']) =>
  value === undefined || value === null || value === '';

/** Who changed what, as one sentence. */
export function ChangeSentence(props: {
  entry: ActivityEntry;
  described: DescribedChange;
  /** The page is about the entity, or it is not: then it is named. */
  hasEntity: boolean;
}): ReactNode {
  const { entry, described, hasEntity } = props;
  const { record, fields, names } = described;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const who = <Actor actor={entry.actor} />;
  const what = (
    <RecordName
      record={record}
      entityRef={hasEntity ? undefined : entry.entityRef}
    />
  );

  if (entry.action === 'create') return t('activity.created', { who, what });
  if (entry.action === 'delete') return t('activity.removed', { who, what });
  const [first] = fields;
  if (!first) return t('activity.saved', { who, what });
  if (fields.length === 1) {
    const field = first.label;
    const before = <ChangeValue value={first.before} />;
    const after = <ChangeValue value={first.after} />;
    if (!isShort(first)) return t('activity.changedText', { who, what, field });
    if (isEmpty(first.before)) {
      return t('activity.set', { who, what, field, after });
    }
    if (isEmpty(first.after)) {
      return t('activity.cleared', { who, what, field, before });
    }
    return t('activity.changed', { who, what, field, before, after });
  }
  const named = names.slice(0, NAMED);
  const count = names.length - named.length;
  return count
    ? t('activity.changedMore', { who, what, fields: named.join(', '), count })
    : t('activity.changedMany', { who, what, fields: named.join(', ') });
}

/** What was changed, in the middle of a sentence. */
export function RecordName(props: { record: string; entityRef?: string }) {
  const { record, entityRef } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const name = /^[A-Z][a-z]/.test(record)
    ? record.charAt(0).toLocaleLowerCase('en-US') + record.slice(1)
    : record;
  if (!entityRef) return <>{name}</>;
  const entity = <EntityName entityRef={entityRef} />;
  return <>{t('activity.recordOf', { record: name, entity })}</>;
}

/** Values that fit into a sentence. */
function isShort({ before, after }: DescribedField): boolean {
  return [before, after].every(
    value =>
      !isNested(value) && (typeof value !== 'string' || value.length <= SHORT),
  );
}

/** A person by name; a task of the portal or a service by what it is. */
export function Actor({ actor }: { actor: string }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (/^user:/.test(actor)) return <EntityName entityRef={actor} />;
  if (actor === 'plugin:ai-governance') return <>{t('activity.portal')}</>;
  return <>{t('activity.service', { name: actor })}</>;
}
