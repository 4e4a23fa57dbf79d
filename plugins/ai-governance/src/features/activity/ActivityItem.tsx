import { useId, useState } from 'react';
import {
  ActivityEntry,
  describeChange,
} from '@aigov/backstage-plugin-ai-governance-common';
import { DateText } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import styles from './activity.module.css';
import { ChangeSentence } from './ChangeSentence';
import { ChangeTable } from './ChangeTable';

/** One change: the sentence, when it was, and its fields on demand. */
export function ActivityItem(props: {
  entry: ActivityEntry;
  hasEntity: boolean;
}) {
  const { entry, hasEntity } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const described = describeChange(entry);
  const count = described.fields.length;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <div className={styles.sentence}>
          <ChangeSentence
            entry={entry}
            described={described}
            hasEntity={hasEntity}
          />
          {entry.reason ? (
            <div className={styles.quiet}>
              {t('activity.reason', { reason: entry.reason })}
            </div>
          ) : null}
          <div className={styles.quiet}>
            <DateText value={entry.at} />
            {' · '}
            {t('activity.revision', { revision: `${entry.revision}` })}
          </div>
        </div>
        {count ? (
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen
              ? t('activity.hideFields')
              : t('activity.showFields', { count })}
          </Button>
        ) : null}
      </div>
      {isOpen ? (
        <ChangeTable
          id={id}
          label={t('activity.fieldsOf', { revision: `${entry.revision}` })}
          fields={described.fields}
        />
      ) : null}
    </li>
  );
}
