import {
  describeFeature,
  Fact,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { Fragment, useId, useState } from 'react';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from '../activity.module.css';
import { FactHistory } from './FactHistory';
import { FactValue } from './FactValue';

/** Facts of one feature, each with its source and how it changed. */
export function FactTable(props: {
  entityRef: string;
  label: string;
  facts: readonly Fact[];
}) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    // What scrolls must be reachable by keyboard.
    <div
      className={styles.scroll}
      role="region"
      aria-label={props.label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table
        className={`${styles.table} ${styles.facts}`}
        aria-label={props.label}
      >
        <thead>
          <tr>
            <th scope="col">{t('activity.facts.fact')}</th>
            <th scope="col">{t('activity.facts.value')}</th>
            <th scope="col">{t('activity.facts.observed')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {props.facts.map(fact => (
            <FactRows key={fact.id} fact={fact} entityRef={props.entityRef} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A fact, and below it on demand how it changed. */
function FactRows(props: { fact: Fact; entityRef: string }) {
  const { fact, entityRef } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <Fragment>
      <tr>
        <th scope="row" title={fact.id}>
          {fact.title}
        </th>
        <td>
          <FactValue fact={fact} />
        </td>
        <td>
          <DateText value={fact.observedAt} />
          <div className={styles.quiet}>
            {t('activity.facts.said', { source: describeFeature(fact.source) })}
          </div>
          <Validity fact={fact} />
        </td>
        <td>
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('activity.facts.history', { fact: fact.title })}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onPress={() => setOpen(!isOpen)}
          >
            {t('activity.facts.showHistory')}
          </Button>
        </td>
      </tr>
      {isOpen ? (
        <tr id={id}>
          <td colSpan={4}>
            <FactHistory fact={fact} entityRef={entityRef} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}

function Validity({ fact }: { fact: Fact }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (!fact.validUntil) return null;
  const when = <DateText value={fact.validUntil} />;
  return (
    <div>
      {fact.expired ? (
        <StatusMark status="stale">
          {t('activity.facts.expired', { when })}
        </StatusMark>
      ) : (
        <span className={styles.quiet}>
          {t('activity.facts.until', { when })}
        </span>
      )}
    </div>
  );
}
