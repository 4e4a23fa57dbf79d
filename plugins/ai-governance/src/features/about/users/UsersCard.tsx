import {
  usageApi,
  UserRow,
  vocabularyWord,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  CodeSnippet,
  EntityName,
  ExportCsvButton,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Flex,
  Text,
} from '@backstage/ui';
import { useState } from 'react';
import styles from '../parts/parts.module.css';
import { useAiEntity } from '../parts/useAiEntity';
import { WholeCard } from '../parts/WholeCard';
import { useUsers } from '../queries';
import { AboutText, aboutTranslationRef } from '../translation';
import { usersSnippet } from './usersSnippet';

const FIRST_ROWS = 5;

/** Kinds of Backstage that have no lifecycle, so that none is missing. */
const WITHOUT_LIFECYCLE = new Set([
  'domain',
  'group',
  'location',
  'resource',
  'system',
  'user',
]);

/** Every entity that uses the asset directly, in a few short rows. */
export function UsersCard() {
  const entityRef = stringifyEntityRef(useAiEntity());
  const { t } = useTranslationRef(aboutTranslationRef);
  const users = useUsers(entityRef);
  return (
    <WholeCard title={t('users')}>
      <AsyncView
        query={users}
        part={t('usersPart')}
        permission="ai-governance.usage.read"
        height={160}
      >
        {({ items, asOf, complete, restricted, reason = '' }) => (
          <Flex direction="column" gap="3">
            {items.length ? (
              <UserList items={items} />
            ) : (
              <Nobody entityRef={entityRef} />
            )}
            {restricted ? (
              <Text as="p" variant="body-small">
                {t('usersRestricted')}
              </Text>
            ) : null}
            {complete ? null : (
              <StatusMark status="stale">
                {t('usersCut', { reason })}
              </StatusMark>
            )}
            {items.length ? (
              <ExportCsvButton
                endpoint={usageApi.listUsers}
                call={{ entityRef }}
                rows={items.length}
              />
            ) : null}
            <AsOf at={asOf} source={t('catalogSource')} />
          </Flex>
        )}
      </AsyncView>
    </WholeCard>
  );
}

/** Nobody is declared: why that matters, and how a service says it. */
function Nobody(props: { entityRef: string }) {
  const { t } = useTranslationRef(aboutTranslationRef);
  return (
    <Flex direction="column" gap="2">
      <Text as="p">{t('noUsers')}</Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('noUsersWhy')}
      </Text>
      <Accordion>
        <AccordionTrigger level={4} title={t('usersHowTo')} />
        <AccordionPanel>
          <CodeSnippet
            label={t('usersSnippet')}
            text={usersSnippet(props.entityRef)}
          />
        </AccordionPanel>
      </Accordion>
    </Flex>
  );
}

function UserList(props: { items: readonly UserRow[] }) {
  const { items } = props;
  const { t } = useTranslationRef(aboutTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const notPinned = items.filter(({ pinnedVersion }) => !pinnedVersion).length;
  const shown = isOpen ? items : items.slice(0, FIRST_ROWS);
  const hidden = items.length - shown.length;
  return (
    <>
      <Text as="p">
        {t('usersCount', { count: items.length })}
        {notPinned ? `, ${t('usersNotPinned', { count: notPinned })}` : null}
      </Text>
      <ul className={styles.rows} aria-label={t('users')}>
        {shown.map(row => (
          <li key={`${row.entityRef} ${row.relation}`}>
            <EntityName
              entityRef={row.entityRef}
              title={row.title}
              state={row.state}
            />
            <div className={styles.note}>{howItUses(row, t)}</div>
          </li>
        ))}
      </ul>
      {hidden ? (
        <Button variant="tertiary" size="small" onPress={() => setOpen(true)}>
          {t('usersMore', { count: hidden })}
        </Button>
      ) : null}
    </>
  );
}

/** "depends on · production · not pinned". */
function howItUses(
  { kind, relation, lifecycle, pinnedVersion }: UserRow,
  t: AboutText,
) {
  const hasNoLifecycle = WITHOUT_LIFECYCLE.has(kind.toLocaleLowerCase('en'));
  return [
    relation,
    lifecycle ? vocabularyWord(lifecycle) : undefined,
    lifecycle || hasNoLifecycle ? undefined : t('userWithoutLifecycle'),
    pinnedVersion ? t('pinnedTo', { version: pinnedVersion }) : t('notPinned'),
  ]
    .filter(part => part !== undefined)
    .join(' · ');
}
