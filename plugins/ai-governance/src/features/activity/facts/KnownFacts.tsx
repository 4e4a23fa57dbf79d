import { Fact, factsApi } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  DateText,
  ExportListButton,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Button, Flex, Text } from '@backstage/ui';
import { Fragment, useId, useState } from 'react';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from '../activity.module.css';
import { ChangeValue } from '../ChangeValue';
import { useFacts } from '../queries';
import { FactHistory } from './FactHistory';

/** What is known of an entity, with its source, and how it changed. */
export function KnownFacts({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const facts = useFacts(entityRef);
  return (
    <EntityInfoCard
      title={t('activity.facts.title')}
      className={styles.whole}
      headerActions={
        facts.data?.items.length ? (
          <ExportListButton
            endpoint={factsApi.readFacts}
            call={{ entityRef }}
            rows={facts.data.items.length}
          />
        ) : undefined
      }
    >
      <AsyncView
        query={facts}
        part={t('activity.facts.part')}
        permission="ai-governance.facts.read"
        height={160}
        empty={{
          when: ({ items }) => items.length === 0,
          title: t('activity.facts.nothing'),
          why: t('activity.facts.nothingWhy'),
        }}
      >
        {({ items, asOf }) => (
          <Flex direction="column" gap="2">
            <Text as="p" variant="body-small" color="secondary">
              {t('activity.facts.intro')}
            </Text>
            <FactTable entityRef={entityRef} facts={items} />
            <AsOf at={asOf} source={t('activity.facts.from')} />
          </Flex>
        )}
      </AsyncView>
    </EntityInfoCard>
  );
}

function FactTable(props: { entityRef: string; facts: readonly Fact[] }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    // What scrolls must be reachable by keyboard.
    <div
      className={styles.scroll}
      role="region"
      aria-label={t('activity.facts.label')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table} aria-label={t('activity.facts.label')}>
        <thead>
          <tr>
            <th scope="col">{t('activity.facts.fact')}</th>
            <th scope="col">{t('activity.facts.value')}</th>
            <th scope="col">{t('activity.facts.source')}</th>
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
          <ChangeValue value={fact.value} />
        </td>
        <td>{fact.source}</td>
        <td>
          <DateText value={fact.observedAt} />
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
          <td colSpan={5}>
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
