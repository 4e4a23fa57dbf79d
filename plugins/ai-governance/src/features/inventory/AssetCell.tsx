import {
  InventoryRow,
  isAsked,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  EntityName,
  formatCount,
  NotRecorded,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../translation';
import { ColumnId } from './columns';
import { useRetirementText } from './useRetirementText';
import styles from './AssetCell.module.css';

/** What a column shows of an asset; an absent value says so. */
export function AssetCell(props: { row: InventoryRow; column: ColumnId }) {
  const { row, column } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (!isAsked(row.kind, column)) {
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
      return <Words text={row[column]?.replaceAll('-', ' ')} />;
    case 'regions':
      return <Words text={row.regions.join(', ')} />;
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
      return <Words text={row[column]} />;
  }
}

function AssetName({ row }: { row: InventoryRow }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const whyRetired = useRetirementText()(row);
  return (
    <div className={styles.name}>
      <span className={styles.title} title={row.title}>
        <EntityName entityRef={row.entityRef} title={row.title} />
      </span>
      {whyRetired ? (
        <span className={styles.note} title={whyRetired}>
          <StatusMark status="not-met">{t('inventory.retired')}</StatusMark>
        </span>
      ) : null}
    </div>
  );
}

/** A text that may be cut off in a table: the tooltip has all of it. */
function Words({ text }: { text?: string }) {
  return text ? <span title={text}>{text}</span> : <NotRecorded />;
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
