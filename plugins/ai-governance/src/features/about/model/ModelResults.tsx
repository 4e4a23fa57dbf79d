import { EvaluationResult } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsyncView,
  NotRecorded,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Cell, CellText, ColumnConfig, Table } from '@backstage/ui';
import { useModel } from '../parts/useAiEntity';
import { useProvenance } from '../queries';
import { AboutText, aboutTranslationRef } from '../translation';

type Row = EvaluationResult & { id: string };

/** Measured results, each with the data it was measured on. */
export function ModelResults() {
  const { t } = useTranslationRef(aboutTranslationRef);
  const provenance = useProvenance(stringifyEntityRef(useModel()));
  return (
    <AsyncView
      query={provenance}
      part={t('resultsPart')}
      permission="ai-governance.imports.read"
    >
      {({ results }) =>
        results.length ? (
          <Table
            columnConfig={columnsOf(t)}
            data={results.map((result, index) => ({
              ...result,
              id: String(index),
            }))}
            pagination={{ type: 'none' }}
          />
        ) : (
          <NotRecorded />
        )
      }
    </AsyncView>
  );
}

function columnsOf(t: AboutText): ColumnConfig<Row>[] {
  return [
    {
      id: 'metric',
      label: t('metric'),
      isRowHeader: true,
      cell: row => <CellText title={row.metric} description={row.task} />,
    },
    {
      id: 'value',
      label: t('value'),
      cell: row => <CellText title={row.value} />,
    },
    {
      id: 'dataset',
      label: t('dataset'),
      cell: row => (
        <Cell>
          {row.dataset ? (
            [row.dataset, row.split].filter(Boolean).join(', ')
          ) : (
            <NotRecorded />
          )}
        </Cell>
      ),
    },
    {
      id: 'verified',
      label: t('verified'),
      cell: row => (
        <Cell>
          <StatusMark status={row.verified ? 'met' : 'unknown'}>
            {t(row.verified ? 'resultVerified' : 'resultNotVerified')}
          </StatusMark>
        </Cell>
      ),
    },
  ];
}
