import { InventoryRow } from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  EntityName,
  formatCount,
  formatDate,
  NotRecorded,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../translation';
import { ColumnId, isApplicable } from './columns';
import styles from './AssetCell.module.css';

/** What a column shows of an asset; an absent value says so. */
export function AssetCell(props: { row: InventoryRow; column: ColumnId }) {
  const { row, column } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (!isApplicable(row.kind, column)) {
    return <StatusMark status="not-applicable" />;
  }
  switch (column) {
    case 'title':
      return <AssetName row={row} />;
    case 'kind':
      return (
        <>{row.kind === 'AITool' ? t('inventory.value.aitool') : row.kind}</>
      );
    case 'owner':
    case 'system': {
      const ref = row[column];
      return ref ? <EntityName entityRef={ref} /> : <NotRecorded />;
    }
    case 'classification':
      return <AssetData row={row} />;
    case 'size':
    case 'responseTime':
      return row[column] ? (
        <>{row[column].replaceAll('-', ' ')}</>
      ) : (
        <NotRecorded />
      );
    case 'regions':
      return row.regions.length ? (
        <>{row.regions.join(', ')}</>
      ) : (
        <NotRecorded />
      );
    case 'retirement':
      return row.retirement ? <AssetRetirement row={row} /> : <NotRecorded />;
    case 'usedBy':
      return <>{formatCount(row.usedBy)}</>;
    case 'findings':
      return row.findings > 0 ? (
        <StatusMark status="stale">{formatCount(row.findings)}</StatusMark>
      ) : (
        <>0</>
      );
    default:
      return row[column] ? <>{row[column]}</> : <NotRecorded />;
  }
}

function AssetName({ row }: { row: InventoryRow }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { entityRef, title, retirement } = row;
  return (
    <div className={styles.name}>
      <EntityName entityRef={entityRef} title={title} />
      {retirement?.state === 'past' ? (
        <span className={styles.note}>
          <StatusMark status="not-met">
            {t('inventory.retired', { date: formatDate(retirement.date) })}
          </StatusMark>
        </span>
      ) : null}
    </div>
  );
}

/** The data a model or tool may be used with, or that a dataset holds. */
export function AssetData({ row }: { row: InventoryRow }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (row.classification) {
    const { value: classification, meaning } = row.classification;
    return (
      <>
        {meaning === 'contains'
          ? t('inventory.contains', { classification })
          : t('inventory.upTo', { classification })}
      </>
    );
  }
  return row.kind === 'Dataset' ? (
    <NotRecorded />
  ) : (
    <NotRecorded>{t('inventory.notDecided')}</NotRecorded>
  );
}

/** When an asset must no longer be used, and whether that is near or past. */
export function AssetRetirement({ row }: { row: InventoryRow }) {
  if (!row.retirement) return null;
  const { date, state } = row.retirement;
  if (state === 'later') return <DateText value={date} />;
  return (
    <StatusMark status={state === 'past' ? 'not-met' : 'stale'}>
      <DateText value={date} />
    </StatusMark>
  );
}
