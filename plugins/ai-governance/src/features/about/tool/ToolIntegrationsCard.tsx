import {
  AIToolSpec,
  vocabularyTitle,
  vocabularyWord,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  EmptyState,
  NotRecorded,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Cell, CellText, ColumnConfig, Table } from '@backstage/ui';
import { Reference } from '../parts/Reference';
import { useTool } from '../parts/useAiEntity';
import { AboutText, aboutTranslationRef } from '../translation';
import { ScrollFrame } from '../parts/ScrollFrame';
import { WholeCard } from '../parts/WholeCard';

type Integration = NonNullable<AIToolSpec['integrations']>[number];
type Row = Integration & { id: number };

/** What the tool is connected to. Nothing checks it, and the table says so. */
export function ToolIntegrationsCard() {
  const { integrations = [] } = useTool().spec;
  const { t } = useTranslationRef(aboutTranslationRef);
  return (
    <WholeCard title={t('integrations')}>
      {integrations.length ? (
        <ScrollFrame label={t('integrations')}>
          <Table
            columnConfig={columnsOf(t)}
            data={integrations.map((integration, id) => ({
              ...integration,
              id,
            }))}
            pagination={{ type: 'none' }}
          />
        </ScrollFrame>
      ) : (
        <EmptyState title={t('noIntegrations')} why={t('noIntegrationsWhy')} />
      )}
    </WholeCard>
  );
}

const textCell = (text: string | undefined) =>
  text ? (
    <CellText title={text} />
  ) : (
    <Cell>
      <NotRecorded />
    </Cell>
  );

function columnsOf(t: AboutText): ColumnConfig<Row>[] {
  return [
    {
      id: 'name',
      label: t('integrationName'),
      isRowHeader: true,
      cell: ({ id, name, ref }) => (
        <Cell>
          {name}
          {name && ref ? ': ' : null}
          {ref ? (
            <Reference field={`spec.integrations[${id}].ref`} text={ref} />
          ) : null}
        </Cell>
      ),
    },
    {
      id: 'type',
      label: t('integrationType'),
      cell: ({ type }) => textCell(type && vocabularyTitle(type)),
    },
    {
      id: 'version',
      label: t('integrationVersion'),
      cell: ({ version }) => textCell(version),
    },
    {
      id: 'permissions',
      label: t('integrationPermissions'),
      cell: ({ permissions }) =>
        textCell(permissions?.map(vocabularyWord).join(', ')),
    },
    {
      id: 'state',
      label: t('integrationState'),
      cell: () => (
        <Cell>
          <StatusMark status="unknown">{t('notChecked')}</StatusMark>
        </Cell>
      ),
    },
  ];
}
