import {
  usageApi,
  UserRow,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  CodeSnippet,
  EntityName,
  ExportCsvButton,
  NotRecorded,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import {
  Button,
  Cell,
  CellText,
  ColumnConfig,
  Flex,
  Table,
  Text,
} from '@backstage/ui';
import { useState } from 'react';
import { useAiEntity } from '../parts/useAiEntity';
import { useUsers } from '../queries';
import { AboutText, aboutTranslationRef } from '../translation';
import { usersSnippet } from './usersSnippet';

const FIRST_ROWS = 8;

/** Every entity that uses the asset directly, and how. */
export function UsersCard() {
  const entityRef = stringifyEntityRef(useAiEntity());
  const { t } = useTranslationRef(aboutTranslationRef);
  const users = useUsers(entityRef);
  return (
    <EntityInfoCard
      title={t('users')}
      headerActions={
        users.data?.items.length ? (
          <ExportCsvButton
            endpoint={usageApi.listUsers}
            call={{ entityRef }}
            rows={users.data.items.length}
          />
        ) : undefined
      }
    >
      <AsyncView
        query={users}
        part={t('usersPart')}
        permission="ai-governance.usage.read"
        height={160}
        empty={{
          when: ({ items }) => items.length === 0,
          title: t('noUsers'),
          why: t('noUsersWhy'),
          action: (
            <CodeSnippet
              label={t('usersSnippet')}
              text={usersSnippet(entityRef)}
            />
          ),
        }}
      >
        {({ items, asOf, complete, reason = '' }) => (
          <Flex direction="column" gap="2">
            <UsersSummary items={items} />
            {complete ? null : (
              <StatusMark status="stale">
                {t('usersCut', { reason })}
              </StatusMark>
            )}
            <UsersTable items={items} />
            <AsOf at={asOf} source={t('catalogSource')} />
          </Flex>
        )}
      </AsyncView>
    </EntityInfoCard>
  );
}

function UsersSummary(props: { items: readonly UserRow[] }) {
  const { items } = props;
  const { t } = useTranslationRef(aboutTranslationRef);
  const notPinned = items.filter(({ pinnedVersion }) => !pinnedVersion).length;
  return (
    <Text as="p">
      {t('usersCount', { count: items.length })}
      {notPinned ? `, ${t('usersNotPinned', { count: notPinned })}` : null}
    </Text>
  );
}

function UsersTable(props: { items: readonly UserRow[] }) {
  const { items } = props;
  const { t } = useTranslationRef(aboutTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? items : items.slice(0, FIRST_ROWS);
  const hidden = items.length - shown.length;
  return (
    <>
      <Table
        columnConfig={columnsOf(t)}
        data={shown.map(row => ({
          ...row,
          id: `${row.entityRef} ${row.relation}`,
        }))}
        pagination={{ type: 'none' }}
      />
      {hidden ? (
        <Button variant="tertiary" size="small" onPress={() => setOpen(true)}>
          {t('usersMore', { count: hidden })}
        </Button>
      ) : null}
    </>
  );
}

function columnsOf(t: AboutText): ColumnConfig<UserRow & { id: string }>[] {
  return [
    {
      id: 'name',
      label: t('userName'),
      isRowHeader: true,
      cell: row => (
        <Cell>
          <EntityName
            entityRef={row.entityRef}
            title={row.title}
            state={row.state}
          />
        </Cell>
      ),
    },
    {
      id: 'how',
      label: t('userHow'),
      cell: row => <CellText title={row.relation} description={row.kind} />,
    },
    {
      id: 'lifecycle',
      label: t('userLifecycle'),
      cell: row =>
        row.lifecycle ? (
          <CellText title={row.lifecycle} />
        ) : (
          <Cell>
            <NotRecorded />
          </Cell>
        ),
    },
    {
      id: 'version',
      label: t('userVersion'),
      cell: row => (
        <CellText
          title={
            row.pinnedVersion
              ? t('pinnedTo', { version: row.pinnedVersion })
              : t('notPinned')
          }
        />
      ),
    },
  ];
}
