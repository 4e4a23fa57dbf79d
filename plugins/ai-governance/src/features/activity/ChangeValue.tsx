import {
  FieldChange,
  wordsOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  EntityName,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import styles from './activity.module.css';

type Value = FieldChange['before'];

const ADDRESS = /^https?:\/\/\S+$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ENTITY = /^[a-z]+:[a-z0-9._-]+\/[a-z0-9._-]+$/i;

/** A value of the trail or of a fact, as people read it. */
export function ChangeValue({ value }: { value: Value }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (value === undefined || value === null || value === '') {
    return <span className={styles.none}>{t('activity.none')}</span>;
  }
  if (typeof value === 'boolean') {
    return <>{t(value ? 'activity.yes' : 'activity.no')}</>;
  }
  if (typeof value === 'string') return <TextValue text={value} />;
  if (typeof value === 'number') return <>{value.toLocaleString('en')}</>;
  const parts: { name?: string; part: Value }[] = Array.isArray(value)
    ? value.map(part => ({ part }))
    : Object.entries(value).map(([name, part]) => ({ name, part }));
  if (parts.length === 0) {
    return <span className={styles.none}>{t('activity.none')}</span>;
  }
  if (parts.every(({ part }) => !isNested(part)) && Array.isArray(value)) {
    return (
      <>
        {value.map((part, index) => (
          // eslint-disable-next-line react/no-array-index-key
          <span key={index}>
            {index ? ', ' : ''}
            <ChangeValue value={part} />
          </span>
        ))}
      </>
    );
  }
  return (
    <ul className={styles.parts}>
      {parts.map((item, index) => (
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          {item.name ? `${wordsOf(item.name)}: ` : null}
          <ChangeValue value={item.part} />
        </li>
      ))}
    </ul>
  );
}

function TextValue({ text }: { text: string }) {
  if (ENTITY.test(text)) return <EntityName entityRef={text} />;
  if (DAY.test(text)) return <DateText value={text} />;
  return ADDRESS.test(text) ? <Link href={text}>{text}</Link> : <>{text}</>;
}

/** Whether a value needs a list of its own. */
export function isNested(value: Value): boolean {
  return typeof value === 'object' && value !== null;
}
